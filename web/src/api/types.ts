/** The workspace's words for the shapes of the application's description. */
import type { Schemas } from './served';

export interface Page<T> {
  items: T[];
  next: string | null;
  total: number | null;
}

export type Session = Schemas['SessionControllerSession'];
export type User = Session['user'];
export type Role = User['role'];
export type Member = Schemas['Member'];
export type ApiKey = Schemas['ApiKeysApiKey'];
export type AuditEntry = Schemas['AuditControllerItem'];
export type Status = Schemas['StatusControllerStatus'];
export type Job = Schemas['Job'];

export type Department = Schemas['DepartmentItem'];
export type Touchpoint = Schemas['TouchpointItem'];
export type Calendar = Schemas['CalendarItem'];

export type Source = Schemas['SourceRow'];
export type SourceHour = Schemas['SourcesControllerHourRow'];
export type WriteKey = Schemas['SourcesControllerKeyRow'];
/** A key at the one moment when it is shown. */
export type NewWriteKey = Schemas['SourcesControllerCreatedKey'];
export type Coverage = Schemas['CoverageMatrixMatrix'];
export type Quarantined = Schemas['QuarantineControllerQuarantineRow'];
export type MappingDocument = Schemas['MappingControllerDocument'];
export type MappingPreview = Schemas['MappingPreview'];
/** What is wrong with a mapping or a row, where, and what mends it. */
export type Said = Schemas['MappingPreviewSaid'];

export type CustomerHit = Schemas['CustomerSearchHit'];
export type CustomerRecord = Schemas['ProfilesRecordItem'];
export type Customer = Schemas['ProfilesProfile'];
export type TimelinePath = `/api/customers/${string}/timeline` | `/api/accounts/${string}/timeline`;
export type TimelineItem = Schemas['TimelineItem'];
export type TimelineConcern = Schemas['ProfilesConcernItem'];
export type TimelineOverview = Schemas['ProfilesOverview'];
export type Identity = Schemas['IdentityViewIdentity'];
export type Match = Schemas['IdentityViewMatch'];
export type Account = Schemas['AccountViewsAccountProfile'];
export type AccountHit = Schemas['AccountViewsAccountItem'];
export type AccountMember = Schemas['AccountViewsMemberItem'];
export type AccountContract = Schemas['AccountViewsContractItem'];
export type AccountDecision = Schemas['AccountViewsDecisionItem'];
export type AccountOfCustomer = Schemas['AccountViewsAccountOfCustomer'];
export type Household = Schemas['AccountViewsProposalItem'];
export type Flag = Schemas['FlagsControllerFlagItem'];
export type KnownProfile = Schemas['ProfileControllerProfile'];
export type ProfileAttribute = Schemas['ProfileControllerAttribute'];
export type ClaimOfAttribute = Schemas['ProfileControllerClaimed'];
export type IdentityChange = Schemas['IdentityViewChange'];

export type Pairing = Schemas['SideBySidePairing'];
export type PairSide = Schemas['SideBySideSide'];
export type MatchingModel = Schemas['IdentityControllerModel'];
export type MatchingSettings = Schemas['IdentityControllerSettingsDocument'];
export type ResolutionSummary = Schemas['StartingResolutionsSummary'];
export type ResolutionChange = Schemas['StartingResolutionsChange'];

export type Silos = Schemas['SiloReport'];
export type Border = Schemas['SiloReportBorder'];
export type OutsideJourneys = Schemas['SiloReportOutside'];
export type AvoidableMap = Schemas['AvoidableReportOfMap'];
export type AvoidableBorder = Schemas['AvoidableReportBorder'];
export type SiloConflicts = Schemas['ConflictReport'];
export type ConflictPair = Schemas['ConflictReportPair'];
export type CrowdedPair = Schemas['ConflictReportCrowdedPair'];
export type SiloEffort = Schemas['EffortReport'];
export type SteppedAgain = Schemas['AgainReportSteppedAgain'];
export type ContactedAgain = Schemas['AgainReportContactedAgain'];
export type SiloCosts = Schemas['CostReport'];
export type CostPart = Schemas['CostReportPart'];
export type HalvedBorder = Schemas['CostReportHalved'];
export type ExcusedWait = Schemas['CostReportExcused'];
export type SiloPaper = Schemas['PaperReport'];
export type SiloSettings = Schemas['SiloSettings'];
export type SiloSettingsInForce = Schemas['SettingsOfSilosInForce'];
export type TroubleSetting = Schemas['TroubleSetting'];
export type Estimate = Schemas['Estimate'];

export type TransactionLine = Schemas['TransactionLine'];
export type DefinedTransaction = Schemas['StandardTransactionsDefined'];
export type TransactionDefinition = Schemas['TransactionDefinition'];
export type TransactionReport = Schemas['TransactionReport'];
export type ControlPoint = Schemas['TransactionChartPoint'];
export type TransactionChart = Schemas['TransactionChart'];
export type TransactionProposal = Schemas['ProposalsProposal'];

/** How many of how many, with its interval. */
export type Proportion = Schemas['SiloReportPart'];

export type JourneyHit = Schemas['JourneyLine'];
export type JourneyMap = Schemas['JourneyMapAnswer'];
export type MapNode = Schemas['JourneyMapAnswerNode'];
export type MapArc = Schemas['JourneyMapAnswerArc'];
export type Variant = Schemas['VariantLine'];
export type Journey = Schemas['JourneyAnswer'];

export type Purpose = Schemas['PurposeItem'];
export type CustomerConsents = Schemas['ConsentsOfCustomerConsents'];
export type Standing = Schemas['ConsentsOfCustomerStanding'];
export type Saying = Schemas['ConsentsOfCustomerSaying'];
export type SaidItem = Schemas['SaidListSaidItem'];
export type RegisterLine = Schemas['RegisterRegisterLine'];
