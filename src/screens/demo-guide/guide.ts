import type { StaffRole } from '../../platform/access/actor.ts';

/** Somebody to play at the practice sign-in. */
export interface GuidePerson {
  readonly name: string;
  readonly role: StaffRole;
  readonly organisation: string;
}

/** What the demo wrote down when it was filled, for whoever tries it. All of it is made up. */
export interface Guide {
  /** Opens the page of the example family. */
  readonly code: string;
  /** Where the region lies, and the location that the story begins with. */
  readonly place: string;
  readonly flagship: string;
  readonly people: readonly GuidePerson[];
}
