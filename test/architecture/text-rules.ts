/** What the text of a file may not say. Lines that are only comment are not looked at. */
export interface TextRule {
  readonly name: string;
  readonly why: string;
  /** Paths it holds for. */
  readonly where: RegExp;
  /** Paths that may, each for a reason that stands beside it. */
  readonly except?: RegExp;
  readonly forbidden: RegExp;
  /** A line that it must find, so that a rule that went blind is noticed. */
  readonly offence: string;
}

const test = /\.test\.tsx?$/;
const either = (...patterns: RegExp[]) => new RegExp(patterns.map((pattern) => pattern.source).join('|'));

export const textRules: readonly TextRule[] = [
  {
    name: 'time-is-injected',
    why: 'Today comes from the clock of the operation, so that --today moves everything.',
    where: /^src\/(kernel|engines|modules|screens)\/.*\.tsx?$/,
    except: either(/^src\/kernel\/clock\.ts$/, test), // the one source of time
    forbidden: /Date\.now\(|new Date\(|\bTemporal\.Now\b/,
    offence: 'const today = new Date();',
  },
  {
    name: 'no-clock-in-sql',
    why: 'The database does not know which day the demo or a test lives in.',
    where: /^src\/(modules|screens)\/.*\.tsx?$/,
    except: test,
    forbidden: /(?<![.\w])now\(\)(?!\s*[:{])|\bcurrent_(date|timestamp|time)\b|\blocaltimestamp\b/i,
    offence: 'const rows = sql`select * from offer where expires < now()`;',
  },
  {
    name: 'queries-in-store',
    why: 'Queries stand in store/, in the platform, or as predicates of access in scopes.ts.',
    where: /^src\/(modules|screens|demo)\/.*\.tsx?$/,
    except: either(/\/store\//, /\/scopes\.ts$/, test),
    forbidden: /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql(<[^`]*>)?`|\bsql\.raw\(/,
    offence: "await tx.selectFrom('request.line').selectAll().execute();",
  },
  {
    name: 'no-unfinished-work',
    why: 'What is not done is an issue, not a comment.',
    where: /^(src|test|bench|bin)\//,
    except: /^test\/architecture\/text-rules\.ts$/, // says the words itself
    forbidden: /\b(TODO|FIXME|XXX)\b/,
    offence: 'const price = 0; // TODO ask the desk',
  },
];

/** Names that say nothing about what is inside. */
export const emptyNames = /(^|\/)(utils?|helpers?|misc|common)(\/|\.tsx?$)/;

/** Lines that break the rule, as 'rule: file:line text'. */
export function offending(rule: TextRule, file: string, text: string): string[] {
  if (!rule.where.test(file) || rule.except?.test(file)) return [];
  return text.split('\n').flatMap((line, index) => {
    const comment = rule.name !== 'no-unfinished-work' && /^\s*(\/\/|\/?\*)/.test(line);
    return !comment && rule.forbidden.test(line) ? [`${rule.name}: ${file}:${index + 1} ${line.trim()}`] : [];
  });
}
