import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { address } from '../../api/http';
import { useMayAnalyse } from '../../api/queries';
import { useFilters } from '../../frame/search';

const LOGS = [
  { label: 'journeys.logOfConcerns', parameters: { format: 'xes', cases: 'concerns' } },
  { label: 'journeys.logOfCustomers', parameters: { format: 'xes', cases: 'customers' } },
  { label: 'journeys.logOfObjects', parameters: { format: 'ocel' } },
] as const;

/** The journeys that pass the filters as an event log for other tools. */
export const TakeLog = () => {
  const { t } = useTranslation();
  const filters = useFilters();
  if (!useMayAnalyse()) {
    return null;
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {t('journeys.log')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {LOGS.map(({ label, parameters }) => (
          <Menu.Item
            key={label}
            component="a"
            href={address('/api/journeys/log', { ...filters, ...parameters })}
            download
          >
            {t(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
