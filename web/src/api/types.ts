/** The shapes that the application's HTTP interface answers with; one place, so that they can be held to its OpenAPI description. */

export interface Page<T> {
  items: T[];
  next: string | null;
  total: number | null;
}

export type Role = 'viewer' | 'agent' | 'analyst' | 'manager' | 'admin';

export interface User {
  id: string;
  login: string;
  name: string;
  role: Role;
  language: string | null;
  theme?: string | null;
  enabled?: boolean;
  version?: number;
}

export interface Session {
  user: User;
  mustChangePassword: boolean;
}

export interface ApiKey {
  id: string;
  name: string;
  role: Role;
  createdAt?: string;
  lastUsedAt?: string | null;
  key?: string;
}

export interface AuditEntry {
  position: number;
  at: string;
  actor: string;
  action: string;
  subject: string | null;
  detail: unknown;
}

export interface AuditVerification {
  intact: boolean;
  entries: number;
  head: string | null;
  brokenAt?: number | null;
}

export type JobState = 'waiting' | 'running' | 'done' | 'failed';

export interface Job {
  id: string;
  name: string;
  state: JobState;
  done: number;
  total: number | null;
  message: string | null;
  startedAt: string | null;
  finishedAt: string | null;
}

export interface Status {
  version: string;
  database: Record<string, unknown>;
  lake: { version: number; interactions: number; files: number; bytes: number } | null;
  projections: { name: string; position: number; behind: number }[];
  uptimeSeconds: number;
}

export interface Department {
  id: string;
  name: string;
  parent: string | null;
  partner: boolean;
  color: number;
  calendar: string | null;
  interactions: number;
  version: number;
}

export interface Touchpoint {
  id: string;
  name: string;
  channel: string | null;
  department: string | null;
  accountableRole: string | null;
  costCents: { low: number | null; mid: number | null; high: number | null } | null;
  minutesPerContact: number | null;
  interactions: number;
  version: number;
}

export interface WorkingHours {
  day: string;
  from: string;
  to: string;
}

export interface Calendar {
  id: string;
  name: string;
  zone: string;
  weekdays: WorkingHours[];
  holidays: string[];
  version: number;
}

export interface HistoryEntry {
  version: number;
  at: string;
  by: string | null;
  [field: string]: unknown;
}

export interface Channel {
  name: string;
  interactions: number;
}

export type Freshness = 'ok' | 'late' | 'silent';

export interface Source {
  id: string;
  name: string;
  kind: 'events' | 'files';
  department: string | null;
  enabled: boolean;
  createdAt: string;
  lastReceivedAt: string | null;
  received: number;
  stored: number;
  duplicates: number;
  quarantined: number;
  balanced: boolean;
  mappingVersion: number | null;
  fresh: Freshness;
}

export interface SourceHour {
  hour: string;
  received: number;
  stored: number;
  duplicates: number;
  quarantined: number;
  balanced: boolean;
}

export interface WriteKey {
  id: string;
  /** How the key begins; the rest is known to nobody here. */
  hint: string;
  createdAt: string;
  revokedAt: string | null;
}

/** A key at the one moment when it is shown. */
export interface NewWriteKey {
  hint: string;
  key: string;
}

export interface Coverage {
  departments: { id: string; name: string; color: number }[];
  touchpoints: { id: string; name: string; channel: string | null }[];
  cells: {
    department: string;
    touchpoint: string;
    interactions: number;
    lastAt: string | null;
    freshness: number;
  }[];
}

export type QuarantineState = 'waiting' | 'replayed' | 'discarded';

export interface Quarantined {
  id: string;
  source: string;
  sourceName: string;
  receivedAt: string;
  code: string;
  reason: string;
  next: string | null;
  file: string | null;
  line: number | null;
  state: QuarantineState;
  content: unknown;
}

export interface MappingDocument {
  version: number | null;
  yaml: string;
  createdAt: string | null;
  createdBy: string | null;
  versions: { version: number; createdAt: string; createdBy: string | null; note: string | null }[];
}

/** What is wrong with a mapping or a row, where, and what mends it. */
export interface Said {
  code: string;
  file: string | null;
  line: number;
  reason: string;
  next: string;
}

export interface MappingPreview {
  yaml: string;
  guessed: boolean;
  columns: string[];
  rows: {
    file: string | null;
    line: number | null;
    records: Record<string, unknown>[];
    interactions: Record<string, unknown>[];
    faults: Said[];
  }[];
  errors: Said[];
  ignoredFiles: string[];
  warnings: string[];
}

export interface Identifier {
  type: string;
  value: string;
}

export interface CustomerHit {
  id: string;
  name: string | null;
  identifiers: Identifier[];
  interactions: number;
  firstAt: string | null;
  lastAt: string | null;
  departments: string[];
  openConcerns: number;
}

export interface CustomerRecord {
  id: string;
  source: string;
  sourceName: string;
  key: string;
  attributes: Record<string, unknown>;
  firstAt: string | null;
  lastAt: string | null;
  interactions: number;
}

export interface Customer {
  id: string;
  name: string | null;
  redirectedFrom?: string | null;
  summary: {
    sentences: string[];
    since: string | null;
    lastAt: string | null;
    interactions: number;
    departments: number | string[];
    openConcerns: number;
    repeatContacts30d: number;
    lastScore?: { value: number; scale: string | null; at: string } | null;
  };
  attributes: { name: string; value: string; source: string; at: string | null }[];
  records: CustomerRecord[];
}

export interface TimelineItem {
  id: string;
  at: string;
  startedAt: string | null;
  touchpoint: string | null;
  touchpointId: string | null;
  department: string | null;
  team: string | null;
  channel: string | null;
  concern: string | null;
  topic: string | null;
  direction: string | null;
  purpose: string | null;
  outcome: string | null;
  score: number | null;
  scale: string | null;
  comment: string | null;
  costCents: number | null;
  source: string | null;
  sourceName: string | null;
  record: string | null;
  properties: Record<string, unknown> | null;
}

export interface TimelineConcern {
  id: string;
  key: string;
  from: string;
  to: string;
  departments: string[];
  interactions: number;
  open: boolean;
}

export interface TimelineOverview {
  from: string | null;
  to: string | null;
  buckets: { from: string; to: string; departments: { department: string | null; n: number }[] }[];
  concerns: TimelineConcern[];
}

export interface Match {
  a: string;
  b: string;
  kind: 'exact' | 'stated' | 'denied';
  reason: string;
  at: string;
  by: string | null;
}

export interface Identity {
  records: CustomerRecord[];
  identifiers: { id: string; type: string; value: string; records: string[]; blocked: boolean }[];
  matches: Match[];
}

export interface IdentityChange {
  id: string;
  kind: 'merged' | 'split' | 'undone';
  at: string;
  by: string | null;
  reason: string | null;
  customers: string[];
  undone: boolean;
  undoable: boolean;
}

export interface Share {
  value: number;
  low: number;
  high: number;
}

export interface Proportion extends Share {
  n: number;
  of: number;
}

export interface Border {
  from: string;
  to: string;
  handovers: number;
  journeys: number;
  medianWaitSeconds: number | null;
  meanWaitSeconds: number | null;
  p90WaitSeconds: number | null;
  sumWaitSeconds: number;
  /** Of all journeys' time, the wait at this border: one sum over another, so without interval. */
  share: { value: number } | null;
}

export interface Silos {
  lakeVersion: number | string;
  period: { from: string | null; to: string | null };
  departments: { id: string; name: string; color: number }[];
  borders: Border[];
  totals: {
    journeys: number;
    interactions: number;
    customers: number;
    handovers: number;
    handoversPerJourney: number | null;
    withHandover: Proportion | null;
    pingPong: Proportion | null;
    pingPongPerHandover: number | null;
    borderWaitSeconds: number;
    journeySeconds: number;
    borderWaitShare: number | null;
    repeatContacts: ({ days: number; topic: 'any' | 'same' } & Proportion)[];
    rework: Proportion | Record<string, unknown> | null;
  };
}

export interface JourneyHit {
  concern: string | null;
  key: string | null;
  customer: string | null;
  customerName: string | null;
  waitSeconds: number | null;
  at: string;
  interactions: number;
  durationSeconds: number;
  departments: string[];
}

export interface MapNode {
  id: string;
  kind: 'start' | 'end' | 'touchpoint' | 'others';
  label: string;
  department: string | null;
  x: number;
  y: number;
  width: number;
  height: number;
  journeys: number;
  occurrences: number;
  starts: number;
  ends: number;
}

export interface MapArc {
  from: string;
  to: string;
  journeys: number;
  occurrences: number;
  medianWaitSeconds: number | null;
  meanWaitSeconds: number | null;
  p90WaitSeconds: number | null;
  points: [number, number][];
}

export interface JourneyMap {
  lakeVersion: number | string;
  /** The shares of steps and paths that are shown. */
  steps: number;
  paths: number;
  lanes: { department: string | null; name: string; color: number; y: number; height: number }[];
  nodes: MapNode[];
  arcs: MapArc[];
  width: number;
  height: number;
  totals: { journeys: number; interactions: number; shownInteractions: number; variants: number };
}

export interface Variant {
  rank: number;
  /** Names it in addresses. */
  variant: string;
  steps: string[];
  journeys: number;
  share: number;
  medianDurationSeconds: number | null;
}

export interface Journey {
  concern: string;
  key: string;
  customer: string | null;
  customerName: string | null;
  interactions: TimelineItem[];
}
