/*
 * A small button that goes to a cell of the workbook.
 */
import { Button } from '@fluentui/react-components';
import type { Desk } from '../../../desk/desk';
import type { BetweenWords } from '../../../text/between-words';

interface CellButtonProps {
  readonly desk: Desk;
  readonly words: BetweenWords;
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** Nothing where there is no place to go to. */
export function CellButton({ desk, words, sheet, cell }: CellButtonProps) {
  if (sheet === null) return null;
  return (
    <Button
      size="small"
      aria-label={cell === null ? words.cells.openSheet(sheet) : words.cells.go(sheet, cell)}
      onClick={() => void desk.select(sheet, cell)}
    >
      {cell ?? words.cells.open}
    </Button>
  );
}
