declare const unit: unique symbol;
/** Whole euro cents. Never a float; format only at the edge. */
export type Cents = number & {
    readonly [unit]: 'cent';
};
/** Cents that are known to be whole. Throws on a fraction or an unsafe integer. */
export declare function cents(amount: number): Cents;
export {};
