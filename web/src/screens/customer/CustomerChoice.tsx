import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../api/queries';
import { useFormats } from '../../parts/format';
import { ProblemNotice } from '../../parts/Notices';

interface Shape {
  /** What is typed into the search field. */
  search: string;
  /** What may be typed there. */
  hint?: string;
  /** What is chosen among the customers that were found. */
  label: string;
  /** The chosen one; whoever is chosen from the start is found by the number. */
  value: string;
  onChange: (customer: string) => void;
  /** A customer who is no choice. */
  except?: string;
}

const isNumber = (text: string) => /^\d+$/.test(text);

/** Searches customers as somebody types, and lets one of them be chosen. */
export const CustomerChoice = ({ search, hint, label, value, onChange, except }: Shape) => {
  const { t } = useTranslation();
  const format = useFormats();
  const [query, setQuery] = useState(value);
  const [asked] = useDebouncedValue(query.trim(), 250);
  const askable = asked.length > 1 || isNumber(asked);
  const found = useAnswer('/api/customers', { query: asked, limit: 8 }, { enabled: askable });
  const hits = askable ? (found.data?.items ?? []).filter(({ id }) => id !== except) : [];
  // Whoever came with the address needs no others beside.
  const shown = value === query.trim() ? hits.filter(({ id }) => id === value) : hits;
  const answered = found.isSuccess && !found.isPlaceholderData && asked === query.trim();
  const meant =
    answered && !value && hits.length === 1 && hits[0]?.id === asked ? asked : undefined;
  useEffect(() => {
    if (meant) onChange(meant);
  }, [meant, onChange]);
  const type = (text: string) => {
    setQuery(text);
    // Nobody stays chosen who may no longer be in sight.
    if (value) onChange('');
  };
  return (
    <>
      <TextInput
        label={search}
        description={hint}
        value={query}
        onChange={(event) => type(event.currentTarget.value)}
        autoComplete="off"
        data-autofocus
      />
      {found.error && <ProblemNotice failure={found.error} retry={() => found.refetch()} />}
      {askable && found.data && hits.length === 0 && (
        <Text size="sm">{t('customers.none', { query: asked })}</Text>
      )}
      {found.data?.next && shown.length > 1 && <Text size="sm">{t('customers.tooMany')}</Text>}
      {shown.length > 0 && (
        <Radio.Group value={value} onChange={onChange} label={label}>
          <Stack gap="xs" mt="xs">
            {shown.map((hit) => (
              <Radio
                key={hit.id}
                value={hit.id}
                label={hit.name ?? t('customer.unnamed')}
                description={[
                  ...hit.identifiers.slice(0, 3).map((identifier) => identifier.value),
                  t('customer.interactions', {
                    count: hit.interactions,
                    n: format.number(hit.interactions),
                  }),
                ].join(' · ')}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </>
  );
};
