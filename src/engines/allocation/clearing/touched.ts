/** Locations where somebody left or the reserve moved, each once, until they are taken. */
export class Touched {
  private locations: number[] = [];
  private readonly inside: Uint8Array;

  constructor(locations: number) {
    this.inside = new Uint8Array(locations);
  }

  get count(): number {
    return this.locations.length;
  }

  all(): readonly number[] {
    return this.locations;
  }

  add(location: number): void {
    if (this.inside[location] === 1) return;
    this.inside[location] = 1;
    this.locations.push(location);
  }

  takeAll(): number[] {
    const taken = this.locations;
    for (const location of taken) this.inside[location] = 0;
    this.locations = [];
    return taken;
  }
}
