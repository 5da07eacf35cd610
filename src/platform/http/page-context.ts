import type { ComponentChildren } from 'preact';
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { DraftId, FamilyId, OrganisationId, PersonId } from '../../kernel/ids.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { Actor } from '../access/actor.ts';
import type { Issue } from '../operations/input.ts';
import type { AnyAction, AnyRead, InputOf, OutputOf } from '../operations/operation.ts';
import type { Config } from '../config/config.ts';
import type { NavEntry } from '../module.ts';
import type { Language, Translate } from '../texts/texts.ts';
import type { FormValues } from './form-values.ts';
import type { Answer } from './route.ts';
import type { UploadedFile } from './uploaded-file.ts';

/** What a submitted form came to: done, or why not, with what the person typed kept in `form`. */
export type Attempt<O> =
  | { readonly ok: true; readonly value: O }
  | {
      readonly ok: false;
      readonly status: number;
      readonly issues: readonly Issue[];
      readonly problem: Problem | null;
    };

/** The remembered side of a visit; a cookie exists only once one of these was set. */
export interface Visit {
  startDraft(draft: DraftId): void;
  endDraft(): void;
  /** Signing in gives the visit a new id (session fixation). */
  signInFamily(family: FamilyId): Promise<void>;
  signInStaff(person: PersonId, organisation: OrganisationId): Promise<void>;
  signOut(): Promise<void>;
  /** Small values a sign-in needs between two steps (OpenID Connect state, a pending second factor). */
  keep(name: string, value: string): void;
  kept(name: string): string | null;
  forget(name: string): void;
}

/** What the frame of every page shows around it. */
export interface Frame {
  readonly lang: Language;
  readonly t: Translate;
  readonly demo: boolean;
  readonly actor: Actor;
  readonly nav: readonly NavEntry[];
  /** Path of this page without the language, with its query. */
  readonly here: string;
  /** Content-hashed addresses of the style sheet and island scripts. */
  readonly asset: (name: string) => string;
  /** Hidden field value for forms; '' for visits without a session. */
  readonly csrf: string;
}

/** Everything a page handler has. It reaches the database only through the operations its route names. */
export interface PageContext extends Frame {
  readonly today: CalendarDate;
  readonly now: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: FormValues;
  readonly form: FormValues;
  /** The file that came with the form, where the route takes one. */
  readonly file: UploadedFile | null;
  readonly visit: Visit;
  /** Address of this installation without a slash at the end. */
  readonly url: string;
  /** A background for maps, from elsewhere. */
  readonly tiles: Config['tiles'];
  /** Who answers for what is published here. */
  readonly publisher: Config['publisher'];
  /** Where the visitor comes from, for counting attempts: an address, or the network of an IPv6 address. */
  readonly ip: string;
  read<Op extends AnyRead>(operation: Op, input: InputOf<Op>): Promise<OutputOf<Op>>;
  act<Op extends AnyAction>(operation: Op, input: InputOf<Op>): Promise<OutputOf<Op>>;
  /** Like `act`, but what stands in the way comes back instead of becoming an error page. `input` may be unfit: it is checked. */
  attempt<Op extends AnyAction>(operation: Op, input: unknown): Promise<Attempt<OutputOf<Op>>>;
  /** A path in the language of this page. */
  href(path: string): string;
  /** The sentence of a problem, in the language of this page. */
  say(problem: Problem): string;
  /** The whole page around a body. `title` is the answer, not the subject. */
  html(parts: {
    title: string;
    body: ComponentChildren;
    status?: number;
    wide?: boolean;
    scripts?: readonly string[];
  }): Answer;
  redirect(path: string): Answer;
}
