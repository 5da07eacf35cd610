import { Type } from 'typebox';
import type { LocationId, RequestId } from '../../../kernel/ids.ts';
import type { Problem } from '../../../kernel/problem.ts';
import { toInput } from '../../../platform/http/form-values.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { InvalidInput, parseInput, schema } from '../../../platform/operations/input.ts';
import type { InputOf } from '../../../platform/operations/operation.ts';
import { facts, reasons } from '../../requests/index.ts';
import type { registerByPhone } from '../actions/register-by-phone.ts';
import { sentences, type Wrong } from './errors.ts';
import { findHome } from './find-home.ts';

/** The fields of the phone page: flat, as a worker types them while somebody talks. */
const phoneFields = schema.object({
  id: schema.id<RequestId>(),
  consent: schema.oneOf(['yes']),
  channel: schema.oneOf(['phone', 'counter']),
  firstName: schema.line(80),
  lastName: schema.line(80),
  phone: Type.Optional(schema.phone()),
  email: Type.Optional(schema.email()),
  place: schema.line(100),
  born: schema.oneOf(['yes', 'no']),
  childDate: schema.date(),
  childFirstName: Type.Optional(schema.line(80)),
  childLastName: Type.Optional(schema.line(80)),
  kind: schema.oneOf(['regular', 'occasional']),
  halfDays: schema.halfDays(),
  start: schema.date(),
  end: Type.Optional(schema.date()),
  reason: schema.oneOf(reasons),
  facts: Type.Array(schema.oneOf(facts), { maxItems: facts.length }),
  urgent: Type.Optional(Type.Boolean()),
  widerHours: Type.Optional(Type.Boolean()),
  specificNeed: Type.Optional(Type.Boolean()),
  remarks: Type.Optional(schema.text()),
  locations: Type.Array(schema.id<LocationId>(), { minItems: 1, maxItems: 10 }),
});

/** The names of the fields in the order of the page, for the list of what is wrong. */
export const phoneFieldNames = [
  'consent', 'channel', 'firstName', 'lastName', 'phone', 'email', 'place', 'meant', 'born', 'childDate', 'childFirstName',
  'childLastName', 'reason', 'facts', 'remarks', 'kind', 'halfDays', 'start', 'end', 'near', 'locations',
] as const; // prettier-ignore

type PhoneInput = InputOf<typeof registerByPhone>;
export type Understood =
  { readonly ok: true; readonly input: PhoneInput } | { readonly ok: false; readonly wrong: Wrong };

/** Typed text → the input of the action, or everything that is wrong, by field. */
export async function understandPhone(page: PageContext): Promise<Understood> {
  const { form } = page;
  const read = readFields(page);
  const contact = form.one('phone') === '' && form.one('email') === '';
  const noContact: Wrong = contact ? { phone: page.t('staff.desk.error.phone.contact') } : {};
  const text = form.one('place').slice(0, 100);
  const home = text === '' ? null : await findHome(page, text, form.one('meant'));
  const wrong = {
    ...(read.ok ? {} : read.wrong),
    ...noContact,
    ...(home === null || home.ok ? {} : home.wrong),
  };
  if (!read.ok || home?.ok !== true || contact) return { ok: false, wrong };
  const { id, channel, childDate, born, childFirstName, childLastName, ...typed } = read.value;
  const { firstName, lastName, phone, email, place: _place, consent: _consent, ...request } = typed;
  return {
    ok: true,
    input: {
      id,
      channel,
      consent: channel,
      request: {
        ...request,
        facts: [...new Set(request.facts)],
        guardians: [
          { firstName, lastName, ...(phone === undefined ? {} : { phone }), ...(email === undefined ? {} : { email }) },
        ],
        nis: home.nis,
        ...(home.postcode === null ? {} : { postcode: home.postcode }),
        child: {
          ...(childFirstName === undefined ? {} : { firstName: childFirstName, lastName: childLastName ?? lastName }),
          ...(born === 'yes' ? { birthDate: childDate } : { dueDate: childDate }),
        },
      },
    },
  };
}

function readFields(page: PageContext) {
  try {
    return { ok: true, value: parseInput(phoneFields, toInput(phoneFields, page.form)) } as const;
  } catch (error) {
    if (error instanceof InvalidInput) return { ok: false, wrong: sentences(page, error.issues) } as const;
    throw error;
  }
}

const fieldOfProblem: Readonly<Record<string, string>> = {
  'requests.noContact': 'phone',
  'requests.bornInFuture': 'childDate',
  'requests.tooOld': 'childDate',
  'requests.dueTooFar': 'childDate',
  'requests.duePast': 'childDate',
  'requests.startBeforeBirth': 'start',
  'requests.startPast': 'start',
  'requests.startTooFar': 'start',
  'requests.endBeforeStart': 'end',
  'requests.unknownLocation': 'locations',
  'requests.unknownMunicipality': 'place',
};

/** A rule's refusal, said at the field it is about; null when it is about none. */
export function problemAtField(page: PageContext, problem: Problem): Wrong | null {
  const field = fieldOfProblem[problem.type];
  return field === undefined ? null : { [field]: page.say(problem) };
}
