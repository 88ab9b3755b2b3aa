/*
 * A diagnosis under way, as the page shows it. While it runs nothing else is done with the workbook; the frame's bar
 * tells how far it is and can stop it.
 */
import { useState } from 'react';
import type { Desk } from '../../../desk/desk';
import { diagnose, type Diagnosis, type TrialResult } from '../../../desk/diagnosis/diagnose';
import type { Diagnosable } from '../../../desk/diagnosis/host-report';
import type { ReportHead } from '../../../desk/diagnosis/report';
import type { TrialName } from '../../../text/diagnosis-words';

export interface Finished {
  readonly diagnosis: Diagnosis;
  readonly head: ReportHead;
}

export interface Running {
  readonly name: TrialName;
  readonly at: number;
  readonly total: number;
}

export interface Course {
  readonly running: Running | null;
  readonly results: readonly TrialResult[];
  readonly finished: Finished | null;
  start(): void;
}

export function useDiagnosis(desk: Desk, subject: Diagnosable | null): Course {
  const [running, setRunning] = useState<Running | null>(null);
  const [results, setResults] = useState<readonly TrialResult[]>([]);
  const [finished, setFinished] = useState<Finished | null>(null);

  async function examine({ program, workbook, host }: Diagnosable): Promise<void> {
    setResults([]);
    setFinished(null);
    const head: ReportHead = { program, host: await host(), at: new Date() };
    const diagnosis = await diagnose(workbook(), {
      host: head.host,
      now: () => performance.now(),
      isStopped: () => desk.state().busy?.stopping === true,
      begins: (name, at, total) => {
        setRunning({ name, at, total });
        desk.progress({ phase: 'writing', done: at, total });
        return drawn();
      },
      told: (result) => {
        setResults((before) => [...before, result]);
      },
    });
    setFinished({ diagnosis, head });
  }

  return {
    running,
    results,
    finished,
    start: () => {
      if (subject === null) return;
      void desk
        .alone(() => examine(subject))
        .then(() => {
          setRunning(null);
        });
    },
  };
}

/** Lets the page draw, and the button to stop be pressed, before the next case. */
function drawn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
