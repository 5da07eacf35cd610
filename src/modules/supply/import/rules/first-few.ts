const SHOWN = 100;

/** Counts all, keeps the first hundred to show: a list of a hundred thousand rows is never in memory as a whole. */
export class FirstFew<T> {
  readonly shown: T[] = [];
  count = 0;

  add(one: T): void {
    this.count += 1;
    if (this.shown.length < SHOWN) this.shown.push(one);
  }
}
