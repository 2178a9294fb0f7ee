import '@mantine/dates/styles.css';
import 'dayjs/locale/de';
import { Button, Group, Stack } from '@mantine/core';
import { DateInput, DatesProvider } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { dayAfter, dayBefore, monthsAgo } from './days';
import { useSearch, useSetSearch } from './search';

const PeriodForm = () => {
  const { t, i18n } = useTranslation();
  const { from, to } = useSearch();
  const set = useSetSearch();
  const common = {
    clearable: true,
    valueFormat: 'YYYY-MM-DD',
    placeholder: t('filter.dateFormat'),
    popoverProps: { withinPortal: false },
  };
  return (
    <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1 }}>
      <Stack gap="sm" w={280}>
        <DateInput
          {...common}
          label={t('filter.from')}
          value={from ?? null}
          onChange={(day) => set({ from: day ?? undefined })}
        />
        <DateInput
          {...common}
          label={t('filter.to')}
          value={to ? dayBefore(to) : null}
          onChange={(day) => set({ to: day ? dayAfter(day) : undefined })}
        />
        <Group gap="xs">
          {[3, 12, 24].map((months) => (
            <Button
              key={months}
              size="xs"
              variant="default"
              onClick={() => set({ from: monthsAgo(months), to: undefined })}
            >
              {t('filter.months', { months })}
            </Button>
          ))}
          <Button
            size="xs"
            variant="default"
            onClick={() => set({ from: undefined, to: undefined })}
          >
            {t('filter.all')}
          </Button>
        </Group>
      </Stack>
    </DatesProvider>
  );
};

export default PeriodForm;
