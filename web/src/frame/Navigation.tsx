import { Stack } from '@mantine/core';
import { IconHome, IconSettings } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Role } from '../api/types';
import classes from './frame.module.css';
import { VERBS } from './verbs';

export const Navigation = ({ role }: { role: Role }) => {
  const { t } = useTranslation();
  return (
    <Stack gap={0} h="100%" style={{ overflowY: 'auto' }}>
      <Link to="/" className={classes.link} activeOptions={{ exact: true, includeSearch: false }}>
        <IconHome size={18} stroke={1.6} aria-hidden />
        {t('nav.home')}
      </Link>
      {VERBS.map((verb) => (
        <div key={verb.name}>
          <div className={classes.verb}>{t(verb.name)}</div>
          {verb.screens.map(({ to, label, icon: Icon }) => (
            <Link
              key={to}
              to={to}
              className={classes.link}
              activeOptions={{ includeSearch: false }}
            >
              <Icon size={18} stroke={1.6} aria-hidden />
              {t(label)}
            </Link>
          ))}
        </div>
      ))}
      {role === 'admin' && (
        <Link
          to="/administration"
          className={classes.link}
          style={{ marginTop: 'auto' }}
          activeOptions={{ includeSearch: false }}
        >
          <IconSettings size={18} stroke={1.6} aria-hidden />
          {t('nav.administration')}
        </Link>
      )}
    </Stack>
  );
};
