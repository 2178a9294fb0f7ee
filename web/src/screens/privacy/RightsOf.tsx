import { Button, Menu } from '@mantine/core';
import { IconShieldLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMayEdit } from '../../api/queries';

/** The ways from a customer to what people may ask for: their data, or that these go. */
export const RightsOf = ({ customer }: { customer: string }) => {
  const { t } = useTranslation();
  if (!useMayEdit()) return null;
  const ways = [
    { tab: 'exports', label: t('rights.menu.export') },
    { tab: 'retention', label: t('rights.menu.hold') },
    { tab: 'erasures', label: t('rights.menu.erase') },
  ];
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<IconShieldLock size={14} aria-hidden />}>
          {t('rights.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ways.map(({ tab, label }) => (
          <Menu.Item
            key={tab}
            component={Link}
            {...({ to: '/privacy', search: { tab, open: customer } } as object)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
