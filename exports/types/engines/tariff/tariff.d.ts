import { type Result } from '../../kernel/result.ts';
import { type Answer } from './explanation.ts';
import { type TariffInput, type TariffOptions } from './input.ts';
/**
 * What a day of care costs this family, and why. A simulation: the attest of Opgroeien decides.
 * Problems: those of `checkInput` and `periodOn`; tariff.missing (question) when the income is not given;
 * tariff.unknownFigure (figure) when a special tariff of that time was not found.
 */
export declare function tariff(input: TariffInput, options?: TariffOptions): Result<Answer>;
