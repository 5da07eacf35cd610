/** Locations where somebody left or the reserve moved, each once, until they are taken. */
export declare class Touched {
    private locations;
    private readonly inside;
    constructor(locations: number);
    get count(): number;
    all(): readonly number[];
    add(location: number): void;
    takeAll(): number[];
}
