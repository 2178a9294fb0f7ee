import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type QueryCache, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Problem } from '../api/http';
import { newQueryClient, SESSION } from '../api/queries';
import { cssVariablesResolver, theme } from '../theme';

/** A client that leads back to the login as soon as the application no longer knows the session. */
const watchfulClient = () => {
  const client = newQueryClient();
  const expired = (failure: unknown) => {
    if (failure instanceof Problem && failure.status === 401) client.setQueryData([SESSION], null);
  };
  const cache: QueryCache = client.getQueryCache();
  cache.config.onError = expired;
  client.getMutationCache().config.onError = (failure, _input, _context, mutation) => {
    if (mutation.options.meta?.public !== true) expired(failure);
  };
  return client;
};

export const Providers = ({ children }: { children: ReactNode }) => {
  const [client] = useState(watchfulClient);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={client}>
        <Notifications position="bottom-right" />
        {children}
      </QueryClientProvider>
    </MantineProvider>
  );
};
