/*
 * Every act that pane and workbench offer, as data: it can be handed to a worker, previewed, repeated. What an
 * act does is decided in actions/.
 */
import type { PlaceChoice } from '../actions/assign-place';
import type { SheetToType } from '../actions/sheet-to-type';
import type { EntrySide } from '../contest/double-entry';
import type { FindingCode, Part, SheetKind } from '../contest/finding';
import type { Opinion } from '../contest/review';
import type { RoundName } from '../contest/round-name';
import type { TieBasis } from '../contest/tie-order';

/** The round, and who does it as they say themselves. */
interface Signed {
  readonly round: RoundName;
  readonly by: string;
}

/** A person's record in a round, changed for a reason. `second`: another name, needed where the round is sealed. */
interface Changed extends Signed {
  readonly ticket: string;
  readonly reason: string;
  readonly second: string;
}

/** A change of the rules. `second` and `reason` may be empty until the rules are confirmed. */
interface Ruled {
  readonly by: string;
  readonly second: string;
  readonly reason: string;
}

type Nothing = Readonly<Record<never, never>>;

/** What has to be said for each act. Texts are as they were typed. */
export interface ActRequests {
  readonly run: Nothing;
  readonly score: { readonly round: RoundName };
  readonly award: Nothing;
  /** `prefix` null: as the tickets in use. */
  readonly tickets: { readonly prefix: string | null };
  /** 新建: the forms of an empty contest. */
  readonly new: Nothing;
  /** 示例: a synthetic contest. */
  readonly demo: { readonly contestants: number };
  /** Rules, as they were typed; a blank text goes back to the default. */
  readonly settings: Ruled & {
    readonly changes: readonly { readonly name: string; readonly text: string }[];
  };
  /** 规则确认. `second` and `reason`: where rules were changed behind it. */
  readonly 'confirm-rules': Ruled;
  /** Which sheet, or which column, is what. */
  readonly 'assign-place': { readonly kind: SheetKind; readonly choice: PlaceChoice; readonly by: string };
  /** The score sheet of the first round, with everybody on the roster. */
  readonly 'first-sheet': Nothing;
  readonly open: Signed;
  readonly rule: Signed & {
    readonly basis: TieBasis;
    /** 依据 in the words of those who decided; empty where the basis says it all. */
    readonly reason: string;
    /** Name of the third mark, e.g. 加赛; empty: none. */
    readonly thirdMark: string;
  };
  readonly correct: Changed & { readonly marks: Partial<Readonly<Record<Part, string>>> };
  readonly withdraw: Changed;
  readonly disqualify: Changed;
  readonly reinstate: Changed;
  /** `password`: for the protection of the sheet; null: none. Never kept. */
  readonly seal: Signed & { readonly password: string | null };
  readonly unseal: Signed & { readonly reason: string; readonly password: string | null };
  /** Score sheets typed from paper for the first time. */
  readonly type: Signed & { readonly sheets: readonly SheetToType[] };
  /** One score sheet typed from paper for the second time (or anew where the two differed). */
  readonly enter: Signed & {
    readonly ticket: string;
    readonly marks: Partial<Readonly<Record<Part, string>>>;
    /** True where a blank part or a 0 was held against the paper. */
    readonly confirmed: boolean;
    /** Who typed what stands on the score sheet; empty: not said. */
    readonly firstBy: string;
  };
  readonly resolve: Signed & { readonly ticket: string; readonly keep: EntrySide | 'neither' };
  readonly discard: Signed & { readonly ticket: string };
  /** 审核意见 on problems that wait for a person. `basis`: 依据, must be said with 取消资格. */
  readonly review: {
    readonly items: readonly { readonly ticket: string; readonly code: FindingCode }[];
    readonly opinion: Opinion;
    readonly basis: string;
    readonly by: string;
  };
  /** Puts the printable 操作记录. */
  readonly journal: Nothing;
  readonly restore: { readonly steps: number; readonly by: string };
}

export type DeskAct = keyof ActRequests;

export type ActRequest = {
  readonly [Act in DeskAct]: { readonly act: Act } & ActRequests[Act];
}[DeskAct];

export type RequestOf<Act extends DeskAct> = Extract<ActRequest, { readonly act: Act }>;

/** A password is needed for the act itself and kept no longer. */
export function withoutPassword(request: ActRequest): ActRequest {
  return 'password' in request ? { ...request, password: null } : request;
}
