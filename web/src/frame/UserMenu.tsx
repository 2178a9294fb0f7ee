import { Menu, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import {
  IconChevronDown,
  IconDeviceDesktop,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserCog,
} from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { send } from '../api/http';
import { endSession, SESSION } from '../api/queries';
import type { User } from '../api/types';
import { LANGUAGES, type Language, speak } from '../i18n';
import { useRefusal } from '../parts/announce';

const names: Record<Language, string> = { en: 'English', de: 'Deutsch' };

export const useLanguage = () => {
  const client = useQueryClient();
  const refused = useRefusal();
  return async (language: Language) => {
    await speak(language);
    await send('PATCH', SESSION, { language }).catch(refused);
    // Sentences of the application come in the language that was asked for.
    await client.invalidateQueries();
  };
};

/** The appearance, kept with the user so that it follows to other devices. */
export const useTheme = () => {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choose = (theme: 'light' | 'dark' | 'auto') => {
    setColorScheme(theme);
    send('PATCH', SESSION, { theme }).catch(() => undefined);
  };
  return { theme: colorScheme, choose };
};

export const useLogout = () => {
  const client = useQueryClient();
  return async () => {
    await endSession().catch(() => undefined);
    client.clear();
    client.setQueryData([SESSION], null);
  };
};

export const UserMenu = ({ user }: { user: User }) => {
  const { t, i18n } = useTranslation();
  const { theme, choose: chooseTheme } = useTheme();
  const chooseLanguage = useLanguage();
  const logout = useLogout();
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <UnstyledButton aria-label={t('frame.account', { name: user.name || user.login })}>
          <Text size="sm" fw={500} component="span" style={{ display: 'inline-flex', gap: 4 }}>
            {user.name || user.login}
            <IconChevronDown size={16} aria-hidden />
          </Text>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(`role.${user.role}`)}</Menu.Label>
        <Menu.Item
          component={Link}
          to="/account"
          leftSection={<IconUserCog size={16} aria-hidden />}
        >
          {t('nav.account')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('frame.theme')}</Menu.Label>
        {(
          [
            ['light', IconSun],
            ['dark', IconMoon],
            ['auto', IconDeviceDesktop],
          ] as const
        ).map(([scheme, Icon]) => (
          <Menu.Item
            key={scheme}
            leftSection={<Icon size={16} aria-hidden />}
            rightSection={theme === scheme ? '✓' : undefined}
            onClick={() => chooseTheme(scheme)}
          >
            {t(`theme.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Label>{t('frame.language')}</Menu.Label>
        {LANGUAGES.map((language) => (
          <Menu.Item
            key={language}
            rightSection={i18n.language === language ? '✓' : undefined}
            onClick={() => chooseLanguage(language)}
          >
            {names[language]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={logout}>
          {t('frame.logout')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
