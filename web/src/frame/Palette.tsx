import { useComputedColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import {
  IconHome,
  IconLanguage,
  IconLogout,
  IconSearch,
  IconSunMoon,
  IconUser,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../api/queries';
import { useFormats } from '../parts/format';
import { useLanguage, useLogout, useTheme } from './UserMenu';
import { VERBS } from './verbs';

const size = 20;

/** Everything reachable by typing: screens, customers, actions. */
export const Palette = () => {
  const { t, i18n } = useTranslation();
  const format = useFormats();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query.trim(), 200);
  const scheme = useComputedColorScheme('light');
  const { choose: chooseTheme } = useTheme();
  const chooseLanguage = useLanguage();
  const logout = useLogout();
  const found = useAnswer(
    '/api/customers',
    { query: asked, limit: 6 },
    { enabled: asked.length > 1 },
  );

  const screens: SpotlightActionData[] = [
    {
      id: 'home',
      label: t('nav.home'),
      leftSection: <IconHome size={size} aria-hidden />,
      onClick: () => navigate({ to: '/' }),
    },
    ...VERBS.flatMap((verb) => verb.screens).map(({ to, label, icon: Icon }) => ({
      id: to,
      label: t(label),
      leftSection: <Icon size={size} aria-hidden />,
      onClick: () => navigate({ to }),
    })),
  ];
  const commands: SpotlightActionData[] = [
    {
      id: 'theme',
      label: t('palette.theme'),
      leftSection: <IconSunMoon size={size} aria-hidden />,
      onClick: () => chooseTheme(scheme === 'dark' ? 'light' : 'dark'),
    },
    {
      id: 'language',
      label: t('palette.language'),
      leftSection: <IconLanguage size={size} aria-hidden />,
      onClick: () => chooseLanguage(i18n.language === 'de' ? 'en' : 'de'),
    },
    {
      id: 'logout',
      label: t('frame.logout'),
      leftSection: <IconLogout size={size} aria-hidden />,
      onClick: logout,
    },
  ];
  const matches = (action: SpotlightActionData) =>
    action.label?.toLowerCase().includes(query.trim().toLowerCase());
  const customers = asked.length > 1 && query.trim().length > 1 ? (found.data?.items ?? []) : [];
  const sections = [
    { title: t('palette.screens'), actions: screens.filter(matches) },
    { title: t('palette.actions'), actions: commands.filter(matches) },
  ].filter((section) => section.actions.length > 0);

  return (
    <Spotlight.Root query={query} onQueryChange={setQuery} shortcut="mod + K" scrollable>
      <Spotlight.Search
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.placeholder')}
        leftSection={<IconSearch size={size} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {customers.length > 0 && (
          <Spotlight.ActionsGroup label={t('palette.customers')}>
            {customers.map((customer) => (
              <Spotlight.Action
                key={customer.id}
                label={customer.name ?? customer.id}
                description={[
                  ...customer.identifiers.slice(0, 2).map((identifier) => identifier.value),
                  t('customer.interactions', {
                    count: customer.interactions,
                    n: format.number(customer.interactions),
                  }),
                ].join(' · ')}
                leftSection={<IconUser size={size} aria-hidden />}
                onClick={() => navigate({ to: '/customers/$id', params: { id: customer.id } })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {sections.map((section) => (
          <Spotlight.ActionsGroup key={section.title} label={section.title}>
            {section.actions.map((action) => (
              <Spotlight.Action key={action.id} {...action} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {sections.length === 0 && customers.length === 0 && (
          <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
};
