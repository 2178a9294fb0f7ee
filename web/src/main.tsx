import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './frame/global.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './frame/Providers';
import { router } from './frame/router';
import { spoken } from './i18n';

// Set before the first paint: an inline script, the usual way, is forbidden by the policy.
const kept = localStorage.getItem('mantine-color-scheme-value');
const dark =
  kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element (root).');
spoken.then(() =>
  createRoot(root).render(
    <StrictMode>
      <Providers>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  ),
);
