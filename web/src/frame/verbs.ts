import {
  type Icon,
  IconBuilding,
  IconBuildingCommunity,
  IconChecklist,
  IconFingerprint,
  IconGridDots,
  IconPlugConnected,
  IconRoute,
  IconShieldLock,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';

export interface ScreenLink {
  to:
    | '/customers'
    | '/identity'
    | '/accounts'
    | '/segments'
    | '/journeys'
    | '/silos'
    | '/transactions'
    | '/sources'
    | '/organisation'
    | '/privacy';
  label:
    | 'nav.customers'
    | 'nav.identity'
    | 'nav.accounts'
    | 'nav.segments'
    | 'nav.journeys'
    | 'nav.silos'
    | 'nav.transactions'
    | 'nav.sources'
    | 'nav.organisation'
    | 'nav.privacy';
  icon: Icon;
}

export interface Verb {
  name:
    | 'verb.understand'
    | 'verb.silos'
    | 'verb.act'
    | 'verb.prove'
    | 'verb.steer'
    | 'verb.connect';
  screens: ScreenLink[];
}

/** The six things a person does here; a verb without screens is named, not linked. */
export const VERBS: Verb[] = [
  {
    name: 'verb.understand',
    screens: [
      { to: '/customers', label: 'nav.customers', icon: IconUsers },
      { to: '/accounts', label: 'nav.accounts', icon: IconBuildingCommunity },
      { to: '/segments', label: 'nav.segments', icon: IconUsersGroup },
      { to: '/journeys', label: 'nav.journeys', icon: IconRoute },
    ],
  },
  {
    name: 'verb.silos',
    screens: [
      { to: '/silos', label: 'nav.silos', icon: IconGridDots },
      { to: '/transactions', label: 'nav.transactions', icon: IconChecklist },
    ],
  },
  { name: 'verb.act', screens: [] },
  { name: 'verb.prove', screens: [] },
  { name: 'verb.steer', screens: [] },
  {
    name: 'verb.connect',
    screens: [
      { to: '/sources', label: 'nav.sources', icon: IconPlugConnected },
      { to: '/identity', label: 'nav.identity', icon: IconFingerprint },
      { to: '/organisation', label: 'nav.organisation', icon: IconBuilding },
      { to: '/privacy', label: 'nav.privacy', icon: IconShieldLock },
    ],
  },
];
