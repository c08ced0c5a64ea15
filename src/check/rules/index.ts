import type { InputRuleId } from "../../model/finding.js";
import type { RuleCard } from "../../model/rule.js";
import type { Rule } from "../define-rule.js";
import { moreThanOneAccountable } from "./more-than-one-accountable.js";
import { accountableNotAPerson } from "./accountable-not-a-person.js";
import { officerVacant } from "./officer-vacant.js";
import { technologyOfficerWithoutUnit } from "./technology-officer-without-unit.js";
import { interimOverdue } from "./interim-overdue.js";
import { accountableOutsideReportingLine } from "./accountable-outside-reporting-line.js";
import { accountableBelowHead } from "./accountable-below-head.js";
import { incidentResponseSingleOwner } from "./incident-response-single-owner.js";
import { externalOfficerWithoutOverseer } from "./external-officer-without-overseer.js";
import { cisoNotCombinedWithItRole } from "./ciso-not-combined-with-it-role.js";
import { internalAuditIndependent } from "./internal-audit-independent.js";
import { secondLineUnderFirstLine } from "./second-line-under-first-line.js";
import { riskChiefNearTop } from "./risk-chief-near-top.js";
import { dpoReportsToTop } from "./dpo-reports-to-top.js";
import { dpoConflictingRole } from "./dpo-conflicting-role.js";
import { accessAndAuditLogSeparate } from "./access-and-audit-log-separate.js";
import { buildAndRunSeparate } from "./build-and-run-separate.js";
import { brandColour } from "./brand-colour.js";
import { departmentWithoutAccountable } from "./department-without-accountable.js";
import { cisoIndependentOfIt } from "./ciso-independent-of-it.js";
import { spanTooWide } from "./span-too-wide.js";
import { roleHeldTwice } from "./role-held-twice.js";
import { headcountMismatch } from "./headcount-mismatch.js";
import { headcountBeyondCompany } from "./headcount-beyond-company.js";
import { peopleInNoDepartment } from "./people-in-no-department.js";
import { officerTooDeep } from "./officer-too-deep.js";
import { singleReportManager } from "./single-report-manager.js";
import { tooManyLayers } from "./too-many-layers.js";
import { dottedLineOverload } from "./dotted-line-overload.js";
import { keyPersonConcentration } from "./key-person-concentration.js";
import { requiredRoleMissing } from "./required-role-missing.js";
import { focusAreaUnowned } from "./focus-area-unowned.js";
import { focusAreaWrongOfficer } from "./focus-area-wrong-officer.js";
import { departmentSuggestsOtherOfficer } from "./department-suggests-other-officer.js";
import { titleRoleMismatch } from "./title-role-mismatch.js";
import { securityScattered } from "./security-scattered.js";
import { cisoBoardAccess } from "./ciso-board-access.js";
import { governingBodyMissing } from "./governing-body-missing.js";
import { cioReportsToAgencyHead } from "./cio-reports-to-agency-head.js";
import { saisoDesignatedByCio } from "./saiso-designated-by-cio.js";
import { componentCioLinked } from "./component-cio-linked.js";
import { emptyDepartment } from "./empty-department.js";
import { staleReview } from "./stale-review.js";
import { nearDuplicateNames } from "./near-duplicate-names.js";
import { duplicateId } from "./duplicate-id.js";
import { duplicateKey } from "./duplicate-key.js";
import { impossibleValue } from "./impossible-value.js";
import { inputLimit } from "./input-limit.js";
import { missingKey } from "./missing-key.js";
import { notText } from "./not-text.js";
import { personalDataPresent } from "./personal-data-present.js";
import { reportingCycle } from "./reporting-cycle.js";
import { rootCount } from "./root-count.js";
import { suppressionNeedsReason } from "./suppression-needs-reason.js";
import { unusedSuppression } from "./unused-suppression.js";
import { unknownKey } from "./unknown-key.js";
import { unknownReference } from "./unknown-reference.js";
import { unknownRole } from "./unknown-role.js";
import { unreadableInclude } from "./unreadable-include.js";
import { unusablePhoto } from "./unusable-photo.js";
import { unprintableText } from "./unprintable-text.js";
import { unreachableUnit } from "./unreachable-unit.js";
import { wrongType } from "./wrong-type.js";
import { yamlSyntax } from "./yaml-syntax.js";

/** Rules whose problems other stages report; the compiler demands a card for each `InputRuleId`. */
export const INPUT_RULES: Readonly<Record<InputRuleId, RuleCard>> = {
  "not-text": notText,
  "input-limit": inputLimit,
  "unreadable-include": unreadableInclude,
  "unusable-photo": unusablePhoto,
  "yaml-syntax": yamlSyntax,
  "duplicate-key": duplicateKey,
  "unprintable-text": unprintableText,
  "wrong-type": wrongType,
  "missing-key": missingKey,
  "unknown-key": unknownKey,
  "personal-data-present": personalDataPresent,
  "duplicate-id": duplicateId,
  "unknown-reference": unknownReference,
  "reporting-cycle": reportingCycle,
  "root-count": rootCount,
  "unreachable-unit": unreachableUnit,
  "unknown-role": unknownRole,
  "impossible-value": impossibleValue,
  "suppression-needs-reason": suppressionNeedsReason,
  "brand-colour": brandColour,
};

/** Rules that run on the graph, group by group. */
export const STRUCTURE_RULES: readonly Rule[] = [
  departmentWithoutAccountable,
  moreThanOneAccountable,
  accountableNotAPerson,
  officerVacant,
  interimOverdue,
  accountableOutsideReportingLine,
  accountableBelowHead,
  incidentResponseSingleOwner,
  externalOfficerWithoutOverseer,
  technologyOfficerWithoutUnit,
  cisoIndependentOfIt,
  cisoNotCombinedWithItRole,
  internalAuditIndependent,
  secondLineUnderFirstLine,
  riskChiefNearTop,
  dpoReportsToTop,
  dpoConflictingRole,
  accessAndAuditLogSeparate,
  buildAndRunSeparate,
  spanTooWide,
  officerTooDeep,
  singleReportManager,
  tooManyLayers,
  dottedLineOverload,
  keyPersonConcentration,
  roleHeldTwice,
  requiredRoleMissing,
  focusAreaUnowned,
  focusAreaWrongOfficer,
  departmentSuggestsOtherOfficer,
  titleRoleMismatch,
  securityScattered,
  cisoBoardAccess,
  governingBodyMissing,
  cioReportsToAgencyHead,
  saisoDesignatedByCio,
  componentCioLinked,
  headcountMismatch,
  headcountBeyondCompany,
  peopleInNoDepartment,
  emptyDepartment,
  staleReview,
  nearDuplicateNames,
];

/** Cards of all rules. */
export const RULE_CARDS: readonly RuleCard[] = [
  ...Object.values(INPUT_RULES),
  ...STRUCTURE_RULES.map(({ card }) => card),
  // This rule is about exceptions and baselines, so its problems are only known after all others.
  unusedSuppression,
];
