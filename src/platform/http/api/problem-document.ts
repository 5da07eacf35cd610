import type { Problem } from '../../../kernel/problem.ts';
import type { PlacedIssue } from './input.ts';

/** A problem as the API says it (RFC 9457, Belgif REST guide). */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The trace of this request, to quote when asking for help. */
  readonly instance: string;
  readonly issues?: readonly IssueDocument[];
  /** The values in the sentence, by name. */
  readonly values?: Problem['values'];
}

interface IssueDocument {
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly in: string;
  readonly name: string;
}

/** Problems for which the Belgif guide has a type of its own. */
const standard: Readonly<Record<string, readonly [type: string, title: string, detail: string]>> = {
  'input.invalid': ['badRequest', 'Bad Request', 'The input message is incorrect'],
  'access.signInNeeded': ['noAccessToken', 'No Access Token', 'No Bearer access token found in Authorization HTTP header'],
  'access.tokenInvalid': ['invalidAccessToken', 'Invalid Access Token', 'The Bearer access token is not valid'],
  'access.refused': ['missingPermission', 'Missing Permission', 'Not permitted to do this, or it does not exist'],
  'page.notFound': ['resourceNotFound', 'Resource Not Found', 'No resource at this address'],
  'input.tooLarge': ['payloadTooLarge', 'Payload Too Large', 'The request is larger than this service accepts'],
  'limit.tooMany': ['tooManyRequests', 'Too Many Requests', 'Too many requests in a short time; try again later'],
  'server.broken': ['internalServerError', 'Internal Server Error', 'Something went wrong here; nothing was saved'],
}; // prettier-ignore

/** Problems of HTTP itself that the guide leaves to each API; told in English, for developers. */
const ours: Readonly<Record<string, readonly [title: string, detail: string]>> = {
  'http.methodNotAllowed': ['Method Not Allowed', 'This address does not know this method; see the Allow header'],
  'http.mediaType': ['Unsupported Media Type', 'Send application/json, or multipart/form-data where a file is asked'],
};

/** The document of a problem. `say` gives the sentence of a module's problem in the language that was asked for. */
export function problemDocument(parts: {
  readonly problem: Problem;
  readonly status: number;
  readonly trace: string;
  readonly issues?: readonly PlacedIssue[];
  readonly say: (problem: Problem) => string;
}): ProblemDocument {
  const { problem, status, trace, issues, say } = parts;
  const [type, title, detail] = words(problem, say);
  return {
    type,
    title,
    status,
    detail,
    instance: `urn:uuid:${trace}`,
    ...(issues === undefined ? {} : { issues: issues.map(issueDocument) }),
    ...(Object.keys(problem.values).length === 0 ? {} : { values: problem.values }),
  };
}

function words(problem: Problem, say: (problem: Problem) => string): readonly [string, string, string] {
  const known = standard[problem.type];
  if (known !== undefined) return [`urn:problem-type:belgif:${known[0]}`, known[1], known[2]];
  const type = `urn:problem-type:kribbe:${problem.type.replaceAll('.', ':')}`;
  const http = ours[problem.type];
  return http === undefined ? [type, titleOf(problem.type), say(problem)] : [type, http[0], http[1]];
}

/** 'placement.noPlaceOnThoseDays' → 'No place on those days'. */
function titleOf(type: string): string {
  const words = (type.split('.').at(-1) ?? type).replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function issueDocument(issue: PlacedIssue): IssueDocument {
  const unknown = issue.rule === 'unknown';
  const name = issue.field.replace(/\.(\d+)(?=\.|$)/g, '[$1]');
  return {
    type: `urn:problem-type:belgif:input-validation:${unknown ? 'unknownInput' : 'schemaViolation'}`,
    title: unknown ? 'Unknown input' : "Input isn't valid with respect to schema",
    detail: `${name === '' ? `The ${issue.in}` : name} ${sentence(issue)}`,
    in: issue.in,
    name,
  };
}

/** The values themselves are not repeated: they may be personal. */
function sentence({ rule, limit }: PlacedIssue): string {
  const said = sentences[rule] ?? `does not meet the rule "${rule}"`;
  return limit === undefined ? said : `${said} (${limit})`;
}

const sentences: Readonly<Record<string, string>> = {
  required: 'is required',
  unknown: 'is not known here',
  type: 'is of another type',
  json: 'is not JSON',
  multipart: 'is not multipart/form-data that can be read',
  file: 'is not a file',
  idempotencyKey: 'must be 16 to 64 letters, digits, hyphens or underscores; a UUID does well',
  enum: 'is not one of the allowed values',
  const: 'is not the allowed value',
  id: 'is not a UUID in lower case',
  cursor: 'is not a cursor of this list',
  'calendar-date': 'is not a date such as 2027-03-01',
  'email-address': 'is not an e-mail address',
  phone: 'is not a telephone number',
  line: 'is not one line of text',
  text: 'has characters that cannot be printed',
  pattern: 'does not have the expected form',
  minimum: 'is below the minimum',
  maximum: 'is above the maximum',
  minLength: 'is too short',
  maxLength: 'is too long',
  minItems: 'has too few items',
  maxItems: 'has too many items',
};
