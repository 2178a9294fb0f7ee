import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import '../i18n';
import { parseSearch, printSearch, readSearch } from '../frame/search';
import { cssVariablesResolver, theme } from '../theme';

/** Draws one part inside theme, words, data and an address, as the application would. */
export const draw = async (part: ReactNode, at = '/') => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const router = createRouter({
    routeTree: createRootRoute({ validateSearch: readSearch, component: () => part }),
    history: createMemoryHistory({ initialEntries: [at] }),
    parseSearch,
    stringifySearch: printSearch,
  });
  await router.load();
  const drawn = render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} env="test">
      <QueryClientProvider client={client}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { ...drawn, router };
};

/** Answers requests from a table of paths; whatever is not in it is refused as missing. */
export const answering = (answers: Record<string, unknown>) => {
  const asked: { path: string; init: RequestInit | undefined }[] = [];
  globalThis.fetch = async (path, init) => {
    asked.push({ path: String(path), init });
    const known = answers[String(path).split('?')[0] ?? ''];
    if (known instanceof Response) return known.clone();
    return known === undefined
      ? new Response(JSON.stringify({ code: 'NOT_FOUND', detail: 'It is not there.' }), {
          status: 404,
        })
      : new Response(JSON.stringify(known));
  };
  return asked;
};
