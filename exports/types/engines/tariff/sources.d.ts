/** Where a figure or a rule was read. `kind` tells how near to the law: an official text, another publication, or arithmetic. */
export interface Source {
    readonly kind: 'official' | 'press' | 'local' | 'arithmetic';
    readonly title: string;
    readonly at?: string;
}
export declare const sources: {
    readonly bvr2015: Source;
    readonly decree2012: Source;
    readonly faq26: Source;
    readonly hr26: Source;
    readonly so25: Source;
    readonly xsd: Source;
    readonly knack2014: Source;
    readonly tijd2015: Source;
    readonly trends2016: Source;
    readonly standaard2016: Source;
    readonly knack2017: Source;
    readonly nieuwsblad2019: Source;
    readonly hln2019: Source;
    readonly vrt2022: Source;
    readonly houvast2022: Source;
    readonly vvsg2023: Source;
    readonly redactie2025: Source;
    readonly backlog2026: Source;
    readonly dilbeek: Source;
    readonly arendonk2022: Source;
    readonly ravels2022: Source;
    readonly begijnendijk: Source;
    readonly oudsbergen: Source;
    readonly lebbeke2023: Source;
    readonly kindengezin: Source;
    readonly groeipakket: Source;
    readonly villapiepin: Source;
    readonly computed: Source;
    readonly index: Source;
};
export type SourceKey = keyof typeof sources;
export declare const isSource: (key: string) => key is SourceKey;
