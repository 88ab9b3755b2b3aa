/*
 * A line between two threads: one calls functions by name, the other answers. What is said on it is plain data; of
 * an error only its code goes over.
 */
export interface Line {
  post(message: unknown): void;
  /** Only one hears. */
  hear(heard: (message: unknown) => void): void;
}

type Served = Readonly<Record<string, (...asked: never[]) => Promise<unknown>>>;

interface Call {
  readonly call: number;
  readonly name: string;
  readonly asked: readonly unknown[];
}

interface Reply {
  readonly reply: number;
  readonly value?: unknown;
  readonly failed?: { readonly code: string | null; readonly message: string };
}

/** A message of our own that nobody asked for, such as progress. */
export interface News {
  readonly news: unknown;
}

/** The other thread could not do what it was asked. */
export class FarFailure extends Error {
  constructor(
    readonly code: string | null,
    message: string,
  ) {
    super(message);
    this.name = 'FarFailure';
  }
}

/** Answers calls, one after the other in the order in which they come. */
export function serve(line: Line, served: Served): void {
  let last: Promise<unknown> = Promise.resolve();
  line.hear((message) => {
    // Both ends are built together: what is no call of ours is nothing.
    const call = message as Partial<Call>;
    const { call: number, name, asked } = call;
    if (number === undefined || name === undefined || asked === undefined) return;
    last = last.then(async () => {
      line.post(await replyTo(number, served[name], asked));
    });
  });
}

async function replyTo(
  reply: number,
  served: Served[string] | undefined,
  asked: readonly unknown[],
): Promise<Reply> {
  try {
    if (served === undefined) throw new Error('nobody serves this call');
    return { reply, value: await served(...(asked as never[])) };
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    const message = error instanceof Error ? error.message : String(error);
    return { reply, failed: { code: typeof code === 'string' ? code : null, message } };
  }
}

export interface Caller {
  call(name: string, ...asked: readonly unknown[]): Promise<unknown>;
}

/** Calls what the other end serves. `news`: what it tells without being asked. */
export function openCaller(line: Line, news: (told: unknown) => void = () => undefined): Caller {
  const open = new Map<number, { done(value: unknown): void; fail(error: Error): void }>();
  let last = 0;
  line.hear((message) => {
    const heard = message as Partial<Reply & News>;
    if (heard.reply === undefined) {
      if ('news' in heard) news(heard.news);
      return;
    }
    const waiting = open.get(heard.reply);
    open.delete(heard.reply);
    if (heard.failed === undefined) waiting?.done(heard.value);
    else waiting?.fail(new FarFailure(heard.failed.code, heard.failed.message));
  });
  return {
    call(name, ...asked) {
      return new Promise((done, fail) => {
        last += 1;
        open.set(last, { done, fail });
        line.post({ call: last, name, asked } satisfies Call);
      });
    },
  };
}

/** The line to a worker, or from it to the page. */
export function lineTo(thread: {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => unknown) | null;
}): Line {
  return {
    post: (message) => {
      thread.postMessage(message);
    },
    hear: (heard) => {
      thread.onmessage = ({ data }: MessageEvent<unknown>) => heard(data);
    },
  };
}
