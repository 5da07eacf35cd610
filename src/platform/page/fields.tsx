import type { ComponentChildren } from 'preact';
import type { Issue } from '../operations/input.ts';
import type { Frame } from '../http/page-context.ts';

/** The sentence for what is wrong with a field, from 'error.<field>.<rule>' or the general 'error.<rule>'. */
export type ErrorOf = (field: string) => string | null;

/** Errors of a submitted form by field. `keys` are the text keys that exist, so that special sentences win. */
export function errorsOf(frame: Frame, issues: readonly Issue[], has: (key: string) => boolean): ErrorOf {
  return (field) => {
    const issue = issues.find((candidate) => candidate.field === field);
    if (issue === undefined) return null;
    const special = `error.${field}.${issue.rule}`;
    const general = `error.${issue.rule}`;
    return frame.t(has(special) ? special : has(general) ? general : 'error.other', { limit: issue.limit ?? 0 });
  };
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  /** The label is the question of the page. */
  readonly asHeading?: boolean;
}

type Beside = Pick<FieldProps, 'name' | 'hint' | 'error'>;

/** The ids of what stands beside a field, for aria-describedby. */
export const describedBy = ({ name, hint, error }: Beside): string | undefined =>
  [hint === undefined ? '' : `${name}-hint`, error == null ? '' : `${name}-error`].join(' ').trim() || undefined;

/** What stands between a label and its field: how to answer, and what is wrong with the answer. */
export function HintAndError({ name, hint, error }: Beside) {
  return (
    <>
      {hint !== undefined && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error != null && (
        <p class="error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

function Around({ name, label, hint, error, asHeading, children }: FieldProps & { children: ComponentChildren }) {
  const words = <label for={name}>{label}</label>;
  return (
    <div class={error == null ? 'field' : 'field wrong'}>
      {asHeading === true ? <h1>{words}</h1> : words}
      <HintAndError name={name} hint={hint} error={error} />
      {children}
    </div>
  );
}

type TextFieldProps = FieldProps & {
  readonly value?: string;
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'search';
  readonly autocomplete?: string;
  readonly inputMode?: 'numeric' | 'email' | 'tel' | 'text';
  /** Narrow input for a short answer. */
  readonly short?: boolean;
  readonly maxLength?: number;
};

/** The types of attributes differ per kind of input; those of one line of text are alike. */
const textual = (type: TextFieldProps['type']) => (type ?? 'text') as 'text';

/** One line. Dates are typed here too, day first: faster and clearer than three boxes or a picker. */
export function TextField(props: TextFieldProps) {
  return (
    <Around {...props}>
      <input
        id={props.name}
        name={props.name}
        type={textual(props.type)}
        value={props.value ?? ''}
        class={props.short === true ? 'short' : undefined}
        autocomplete={props.autocomplete}
        inputMode={props.inputMode}
        maxLength={props.maxLength}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error == null ? undefined : true}
      />
    </Around>
  );
}

/** Several lines. */
export function TextArea(props: FieldProps & { readonly value?: string; readonly rows?: number }) {
  return (
    <Around {...props}>
      <textarea
        id={props.name}
        name={props.name}
        rows={props.rows ?? 4}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error == null ? undefined : true}
      >
        {props.value ?? ''}
      </textarea>
    </Around>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** A list to pick from where there are many; radio buttons (`Choices`) where there are few. */
export function Select(props: FieldProps & { readonly choices: readonly Choice[]; readonly value?: string }) {
  return (
    <Around {...props}>
      <select id={props.name} name={props.name} aria-describedby={describedBy(props)}>
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === props.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Around>
  );
}

type ChoicesProps = FieldProps & {
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** Several may be ticked. */
  readonly several?: boolean;
};

/** Radio buttons, or tick boxes with `several`. */
export function Choices(props: ChoicesProps) {
  const { name, label, hint, error, choices, chosen, several = false } = props;
  return (
    <fieldset class={error == null ? 'field' : 'field wrong'} id={name} aria-describedby={describedBy(props)}>
      <legend>{props.asHeading === true ? <h1>{label}</h1> : label}</legend>
      <HintAndError name={name} hint={hint} error={error} />
      {choices.map((choice) => {
        const id = `${name}-${choice.value}`;
        return (
          <div class="choice" key={choice.value}>
            <input
              type={several ? 'checkbox' : 'radio'}
              id={id}
              name={name}
              value={choice.value}
              checked={chosen.includes(choice.value)}
              aria-describedby={choice.hint === undefined ? undefined : `${id}-hint`}
            />
            <label for={id}>{choice.label}</label>
            {choice.hint !== undefined && (
              <p class="hint" id={`${id}-hint`}>
                {choice.hint}
              </p>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
