/** The part of JSON Schema (2020-12) that our schemas use; anything else in a schema is a mistake of ours. */
export interface Schema {
    readonly $ref?: string;
    readonly $defs?: Readonly<Record<string, Schema>>;
    readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean' | 'null';
    readonly const?: string | number;
    readonly enum?: readonly string[];
    readonly anyOf?: readonly Schema[];
    readonly properties?: Readonly<Record<string, Schema>>;
    readonly required?: readonly string[];
    readonly additionalProperties?: Schema | boolean;
    readonly items?: Schema;
    readonly minItems?: number;
    readonly maxItems?: number;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly minLength?: number;
    readonly maxLength?: number;
    readonly pattern?: string;
    readonly description?: string;
}
/** One thing that is wrong, and where: `requests[3].choices[0].location`. */
export interface Fault {
    readonly path: string;
    readonly message: string;
}
/** More would not be read; whoever asks gets the first ones. */
export declare const MOST_FAULTS = 20;
/** What in `value` does not fit the schema, at most {@link MOST_FAULTS} faults in the order of the file. */
export declare function faultsOf(schema: Schema, value: unknown): Fault[];
/** A value as a person recognises it, never long. */
export declare function show(value: unknown): string;
