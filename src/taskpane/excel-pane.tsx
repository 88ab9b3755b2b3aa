/*
 * The pane where it stands inside Excel: the engine over Excel's own workbook, and what the ribbon's commands left
 * to be told. Outside Excel, or in one too old, it says so.
 */
import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { tellEnding } from '../commands/ending';
import type { Notice, NoticeBoard } from '../commands/notice';
import { hostReport, selectCell, watchCells, type Host } from '../commands/office';
import { openEngine } from '../desk/door-engine';
import type { Engine, EngineSettings } from '../desk/engine';
import { handOver, openFarComputer } from '../desk/far-computer';
import { laterEngine } from '../desk/later-engine';
import { lineTo } from '../desk/line';

import type { Language, ShownWords } from '../text/words';
import { openExcel } from '../workbook/excel';
import type { Workbook } from '../workbook/port';
import { App } from './app';
import type { Surroundings } from './use-desk';
import { useWords } from './use-words';

interface ExcelPaneProps {
  readonly host: Host;
  readonly board: NoticeBoard;
  readonly program: string;
}

const useStyles = makeStyles({ alone: { padding: '20px' } });

export function ExcelPane({ host, board, program }: ExcelPaneProps) {
  const styles = useStyles();
  const [language, setLanguage] = useState<Language>(host.language);
  const words = useWords(language);
  const surroundings = useMemo(() => excelSurroundings(program), [program]);
  const [notice, setNotice] = useState<Notice | null>(() => board.last());
  useEffect(() => board.listen(setNotice), [board]);
  if (words === null) return null;
  const { pane } = words;
  if (host.excel !== 'ready') {
    return <p className={styles.alone}>{host.excel === 'none' ? pane.notExcel : pane.excelTooOld}</p>;
  }
  return (
    <App
      surroundings={surroundings}
      words={words}
      setLanguage={setLanguage}
      notice={notice === null ? null : { at: notice.at, shown: <NoticeBar notice={notice} words={words} /> }}
    />
  );
}

function excelSurroundings(program: string): Surroundings {
  return {
    place: 'excel',
    program,
    tools(words, hearer) {
      let stopped = false;
      const workbook = openExcel(undefined, {
        onCellEdit: hearer.waiting,
        progress: (done, total) => {
          hearer.progress({ phase: 'writing', done, total });
        },
        isStopped: () => stopped,
      });
      const engine = engineOver(workbook, words.language, {
        program,
        now: () => new Date(),
        progress: (progress) => {
          stopped = stopped && progress.phase === 'writing';
          hearer.progress(progress);
        },
      });
      return {
        engine: () => engine,
        select: selectCell,
        stop: () => {
          stopped = true;
        },
      };
    },
    watch: watchCells,
    diagnosis: { program, workbook: () => openExcel(), host: () => Promise.resolve(hostReport()) },
  };
}

/** Computes on a thread of its own; where the web view lets none start, on this one. */
function engineOver(workbook: Workbook, language: Language, settings: Omit<EngineSettings, 'words'>): Engine {
  const far = (async () => {
    const worker = new Worker(new URL('./compute-worker.ts', import.meta.url));
    const lost = new Promise<never>((_, fail) => {
      worker.onerror = () => {
        fail(new Error('the worker did not start'));
      };
    });
    const computer = await Promise.race([openFarComputer(lineTo(worker), language, settings.program), lost]);
    return openEngine(workbook, settings, computer, handOver);
  })();
  return laterEngine(
    far.catch(async () => {
      const [{ openLocalEngine }, { wordsIn }] = await Promise.all([
        import('../desk/local-engine'),
        import('../text'),
      ]);
      return openLocalEngine(workbook, { ...settings, words: wordsIn(language) });
    }),
  );
}

function NoticeBar({ notice, words }: { readonly notice: Notice; readonly words: ShownWords }) {
  const time = new Intl.DateTimeFormat(words.language, { hour: '2-digit', minute: '2-digit', hour12: false });
  const { tone, text } = tellEnding(notice.ending, words.pane);
  return (
    <MessageBar intent={tone} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.pane.earlier(time.format(notice.at))}</MessageBarTitle>
        {text}
      </MessageBarBody>
    </MessageBar>
  );
}
