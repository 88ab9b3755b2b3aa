/*
 * Which sheet is what, in a line each; every line can be opened to choose another sheet or other columns.
 */
import { Button, Link, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SheetKind } from '../../../contest/finding';
import type { PlaceTold } from '../../../desk/places';
import type { RuleWords } from '../../../text/rule-words';
import type { ViewProps } from '../../view';
import { PlaceForm } from './place-form';

const useStyles = makeStyles({
  heading: { display: 'block', margin: '0 0 4px' },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: { padding: '4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, minWidth: 0 },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  told: { minWidth: 0, overflowWrap: 'anywhere' },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  more: { padding: '8px 0' },
  button: { flexShrink: 0, minWidth: '40px' },
});

type PlacesProps = Pick<ViewProps, 'desk' | 'look' | 'words' | 'by' | 'busy'>;

/** Sheets that a contest begins with are asked for even where none was recognised. */
const ALWAYS: ReadonlySet<SheetKind> = new Set(['roster', 'preliminary']);

export function Places(props: PlacesProps) {
  const { look, words } = props;
  const styles = useStyles();
  const say = words.rules.places;
  const [open, setOpen] = useState<SheetKind | null>(null);
  const [isAll, setAll] = useState(false);
  const { places } = look.places;
  const told = places.filter(
    ({ kind, sheet, trouble }) => ALWAYS.has(kind) || sheet !== null || trouble !== null,
  );
  const rest = places.length - told.length;
  return (
    <section>
      <Subtitle2 as="h2" className={styles.heading}>
        {say.title}
      </Subtitle2>
      <ul className={styles.list} aria-label={say.title}>
        {(isAll ? places : told).map((place) => (
          <Place
            key={place.kind}
            {...props}
            place={place}
            isOpen={open === place.kind}
            toggle={() => {
              setOpen(open === place.kind ? null : place.kind);
            }}
          />
        ))}
      </ul>
      {rest === 0 ? null : (
        <Link
          as="button"
          className={styles.more}
          aria-expanded={isAll}
          onClick={() => {
            setAll(!isAll);
          }}
        >
          {isAll ? say.less : say.rest(rest)}
        </Link>
      )}
    </section>
  );
}

interface PlaceProps extends PlacesProps {
  readonly place: PlaceTold;
  readonly isOpen: boolean;
  toggle(): void;
}

function Place({ place, isOpen, toggle, ...props }: PlaceProps) {
  const styles = useStyles();
  const say = props.words.rules.places;
  const { kind, trouble, missing, chosen } = place;
  const name = say.kind(kind);
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <div className={styles.told}>
          {toldOf(place, say)}
          {chosen === null ? null : <p className={styles.quiet}>{say.chosen(chosen.sheet)}</p>}
          {trouble === null ? null : (
            <p className={styles.quiet}>{[say.trouble[trouble], ...missingOf(missing, say)].join(' ')}</p>
          )}
        </div>
        {kind === 'settings' ? null : (
          <Button
            size="small"
            className={styles.button}
            aria-expanded={isOpen}
            aria-label={isOpen ? say.closeOf(name) : say.changeOf(name)}
            onClick={toggle}
          >
            {isOpen ? say.close : say.change}
          </Button>
        )}
      </div>
      {kind === 'settings' && trouble !== null ? <p className={styles.quiet}>{say.settingsFixed}</p> : null}
      {isOpen ? <PlaceForm {...props} place={place} /> : null}
    </li>
  );
}

type Say = RuleWords['places'];

function toldOf({ kind, sheet, people }: PlaceTold, say: Say): string {
  const name = say.kind(kind);
  if (sheet === null || people === null) return say.row.missing(name);
  const isList = kind === 'rulings' || kind === 'reviews' || kind === 'changes';
  return say.row.found(name, sheet, people, kind === 'settings' ? 'rules' : isList ? 'lines' : 'people');
}

function missingOf(missing: readonly string[], say: Say): readonly string[] {
  return missing.length === 0 ? [] : [say.missing(missing)];
}
