import type { PageContext } from '../../../platform/http/page-context.ts';
import { Choices, HintAndError, Select, TextField, describedBy } from '../../../platform/page/fields.tsx';
import { Button, Form } from '../../../platform/page/parts.tsx';
import type { Field, Mapping } from '../reads/import-show.ts';

/** Chooses a file on one's own computer. */
export function FileField({ label, error }: { label: string; error: string | null }) {
  return (
    <div class={error === null ? 'field' : 'field wrong'}>
      <label for="file">{label}</label>
      <HintAndError name="file" error={error} />
      <input
        id="file"
        name="file"
        type="file"
        accept=".csv,.txt,.tsv,.xlsx,.xlsm,.json,.geojson"
        aria-describedby={describedBy({ name: 'file', error })}
        aria-invalid={error === null ? undefined : true}
      />
    </div>
  );
}

interface MappingProps {
  readonly page: PageContext;
  readonly action: string;
  readonly fields: readonly Field[];
  readonly header: readonly string[];
  readonly samples: readonly string[];
  readonly mapping: Mapping;
  /** Null for lists that have no places on the map. */
  readonly centroid: boolean | null;
}

/** Which column holds what. A field that is nowhere in the file may have one value for all rows. */
export function MappingForm({ page, action, fields, header, samples, mapping, centroid }: MappingProps) {
  const { t } = page;
  const columns = header.map((column, index) => {
    const sample = (samples[index] ?? '').slice(0, 30);
    return { value: column, label: sample === '' ? column : t('staff.import.map.column', { column, sample }) };
  });
  return (
    <Form page={page} action={action}>
      {fields.map((field) => {
        const origin = mapping[field];
        const label = t(`staff.import.field.${field}`);
        return (
          <div class="row" key={field}>
            <Select
              name={`column.${field}`}
              label={label}
              value={origin !== undefined && 'column' in origin ? origin.column : ''}
              choices={[{ value: '', label: t('staff.import.map.none') }, ...columns]}
            />
            <TextField
              name={`value.${field}`}
              label={t('staff.import.map.fixed', { field: label })}
              value={origin !== undefined && 'value' in origin ? origin.value : ''}
            />
          </div>
        );
      })}
      {centroid !== null && (
        <Choices
          name="centroid"
          label={t('staff.import.map.centroid')}
          chosen={[centroid ? 'yes' : 'no']}
          choices={(['no', 'yes'] as const).map((value) => ({ value, label: t(`staff.import.map.centroid.${value}`) }))}
        />
      )}
      <Button>{t('staff.import.map.keep')}</Button>
    </Form>
  );
}
