import type { FormValues } from '../../../platform/http/form-values.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { TextField, type ErrorOf } from '../../../platform/page/fields.tsx';
import { Button, Form } from '../../../platform/page/parts.tsx';
import { WeekChooser } from '../../../platform/page/week-strip.tsx';
import type { LocationPage } from '../../supply/index.ts';
import { fieldsOf, readAnswers, sharedPath, TARIFF_PATH, type FieldName } from './answers.ts';
import { QuestionFields } from './fields.tsx';

interface WholeFormProps {
  readonly page: PageContext;
  readonly values: FormValues;
  readonly error: ErrorOf;
  readonly location: LocationPage | null;
}

/** All questions on one page. It posts: what is typed about a family stands in no address. */
export function WholeForm({ page, values, error, location }: WholeFormProps) {
  const { t } = page;
  const fields = { page, values, error };
  const isOpen = (...names: readonly FieldName[]) =>
    names.some((name) => values.all(name).some((value) => value !== '') || error(name) !== null);
  return (
    <div class="panel">
      <Form page={page} action={TARIFF_PATH}>
        <p class="meta">{t('tariff.private')}</p>
        <QuestionFields question="on" {...fields} />
        <QuestionFields question="income" {...fields} />
        <QuestionFields question="children" {...fields} />
        <QuestionFields question="dayPart" {...fields} />
        <details class="more" open={isOpen(...fieldsOf.situation, ...fieldsOf.newIncome, ...fieldsOf.multipleBirth)}>
          <summary>{t('tariff.more')}</summary>
          <QuestionFields question="situation" {...fields} />
          <QuestionFields question="newIncome" {...fields} />
          <QuestionFields question="multipleBirth" {...fields} />
        </details>
        <details class="more" open={location !== null || isOpen('dagen', 'prijs')}>
          <summary>{t('tariff.compare.open')}</summary>
          <WeekChooser
            frame={page}
            name="dagen"
            chosen={readAnswers(values).halfDays}
            legend={t('tariff.days')}
            hint={t('tariff.days.hint')}
            error={error('dagen')}
          />
          {location?.price !== 'free' || location.dayPriceCents === null ? (
            <TextField
              name="prijs"
              label={t('tariff.price')}
              hint={t('tariff.price.hint')}
              error={error('prijs')}
              value={values.one('prijs')}
              short
            />
          ) : null}
          {location !== null && <input type="hidden" name="locatie" value={location.location} />}
        </details>
        <Button>{t('tariff.button')}</Button>{' '}
        <a href={page.href(withStep(sharedPath(values)))}>{t('tariff.oneByOne')}</a>
      </Form>
    </div>
  );
}

const withStep = (path: string) => `${path}${path.includes('?') ? '&' : '?'}stap=1`;
