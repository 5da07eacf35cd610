/** Something about a row that a person must know. The sentence is `staff.import.say.<say>`. */
export interface Remark {
  readonly line: number;
  /** Name of the column in the file. */
  readonly column: string | null;
  readonly say: string;
  readonly values: Readonly<Record<string, string | number>>;
}

const SHOWN = 200;

/** Gathers remarks: all are counted, the first two hundred are kept. */
export class Remarks {
  readonly shown: Remark[] = [];
  count = 0;

  add(line: number, column: string | null, say: string, values: Remark['values'] = {}): void {
    this.count += 1;
    if (this.shown.length < SHOWN) this.shown.push({ line, column, say, values });
  }
}
