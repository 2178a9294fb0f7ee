import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { Home } from '../screens/home/Home';
import { Lost } from './Lost';
import { Root } from './Root';
import { FILTERS, parseSearch, printSearch, readSearch, type Search } from './search';

const root = createRootRoute({
  validateSearch: readSearch,
  search: { middlewares: [retainSearchParams<Search>([...FILTERS])] },
  component: Root,
  notFoundComponent: Lost,
});

const screen = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component });

const routes = root.addChildren([
  createRoute({ getParentRoute: () => root, path: '/', component: Home }),
  screen(
    '/customers',
    lazyRouteComponent(() => import('../screens/customer/Customers'), 'Customers'),
  ),
  screen(
    '/customers/$id',
    lazyRouteComponent(() => import('../screens/customer/Customer'), 'CustomerScreen'),
  ),
  screen(
    '/identity',
    lazyRouteComponent(() => import('../screens/identity/Identity'), 'IdentityScreen'),
  ),
  screen(
    '/accounts',
    lazyRouteComponent(() => import('../screens/accounts/Accounts'), 'Accounts'),
  ),
  screen(
    '/accounts/$id',
    lazyRouteComponent(() => import('../screens/accounts/Account'), 'AccountScreen'),
  ),
  screen(
    '/segments',
    lazyRouteComponent(() => import('../screens/segments/Segments'), 'Segments'),
  ),
  screen(
    '/journeys',
    lazyRouteComponent(() => import('../screens/journeys/Journeys'), 'Journeys'),
  ),
  screen(
    '/silos',
    lazyRouteComponent(() => import('../screens/silos/Silos'), 'SilosScreen'),
  ),
  screen(
    '/transactions',
    lazyRouteComponent(() => import('../screens/transactions/Transactions'), 'Transactions'),
  ),
  screen(
    '/sources',
    lazyRouteComponent(() => import('../screens/sources/Sources'), 'Sources'),
  ),
  screen(
    '/sources/$id',
    lazyRouteComponent(() => import('../screens/sources/Source'), 'SourceScreen'),
  ),
  screen(
    '/organisation',
    lazyRouteComponent(() => import('../screens/organisation/Organisation'), 'Organisation'),
  ),
  screen(
    '/privacy',
    lazyRouteComponent(() => import('../screens/privacy/Privacy'), 'Privacy'),
  ),
  screen(
    '/administration',
    lazyRouteComponent(() => import('../screens/administration/Administration'), 'Administration'),
  ),
  screen(
    '/account',
    lazyRouteComponent(() => import('../screens/account/Account'), 'Account'),
  ),
  createRoute({ getParentRoute: () => root, path: '/reset' }),
]);

export const router = createRouter({
  routeTree: routes,
  parseSearch,
  stringifySearch: printSearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
