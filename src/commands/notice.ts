/*
 * How the ribbon's page tells the pane what came of a command: the two are separate pages of one add-in.
 * A pane that is open hears it; one that opens later finds the last one. It holds counts only.
 */
import { readEnding, type Ending } from './ending';

export interface Notice {
  readonly ending: Ending;
  readonly at: Date;
}

/** Where notices of one workbook are left; `place` tells workbooks apart. */
export interface NoticeBoard {
  post(notice: Notice): void;
  last(): Notice | null;
  /** Calls back for every new notice until the answer is called. */
  listen(hear: (notice: Notice) => void): () => void;
}

/** `store` is asked for at each use, since a browser that forbids storage throws at the very word. */
export function openNoticeBoard(
  place: string,
  store: () => Pick<Storage, 'getItem' | 'setItem'>,
): NoticeBoard {
  const name = `${place}dengbang.notice`;
  return {
    post(notice) {
      const text = JSON.stringify({ ending: notice.ending, at: notice.at.toISOString() });
      // A full or forbidden store must not turn a finished act into a failed one.
      try {
        store().setItem(name, text);
      } catch {
        // An open pane still hears it.
      }
      const channel = new BroadcastChannel(name);
      channel.postMessage(text);
      channel.close();
    },
    last() {
      try {
        return readNotice(store().getItem(name));
      } catch {
        return null;
      }
    },
    listen(hear) {
      const channel = new BroadcastChannel(name);
      channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        const notice = readNotice(data);
        if (notice !== null) hear(notice);
      };
      return () => {
        channel.close();
      };
    },
  };
}

/** Reads what was posted; null for anything else. */
function readNotice(text: unknown): Notice | null {
  if (typeof text !== 'string') return null;
  const kept: unknown = JSON.parse(text);
  if (typeof kept !== 'object' || kept === null || !('ending' in kept) || !('at' in kept)) return null;
  const ending = readEnding(kept.ending);
  const at = new Date(String(kept.at));
  return ending === null || Number.isNaN(at.getTime()) ? null : { ending, at };
}
