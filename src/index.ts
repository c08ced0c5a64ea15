/** Public API of the library: removing a name breaks its users, so `test/api.test.ts` repeats the list. */
export {
  checkCompany,
  checkOpened,
  drawChart,
  exportCompany,
  importCompany,
  loadCompany,
  openCompany,
} from "./library/index.js";
export { createDrawer, DeadlinePassed, loadPortraits } from "./pipeline.js";
export { compareCompanies } from "./compared.js";
export type { CompaniesDifference, CompareCompaniesOptions } from "./compared.js";
export type {
  DrawChartOptions,
  ExportCompanyOptions,
  ExportedCompany,
  ExportTarget,
  ImportCompanyOptions,
  ImportedCompany,
} from "./library/index.js";
export type {
  CheckCompanyOptions,
  DrawnChart,
  Drawer,
  DrawnFile,
  Expired,
  ExportFormat,
  FileSummary,
  LoadCompanyOptions,
  LoadedCompany,
} from "./pipeline.js";
export type { FontSource } from "./model/font.js";
export type { ExportedFile } from "./model/file.js";
export type { Change, ComparedCompanies, Diff } from "./model/diff.js";
export type { Finding, InputRuleId, RelatedPlace, Severity } from "./model/finding.js";
export type { Graph } from "./model/graph.js";
export type { Portraits } from "./model/portraits.js";
export type { Review } from "./model/review.js";
export type { Checked, CheckOptions, Opened, OpenOptions } from "./model/opened.js";
export type { BrandColours, ThemeName } from "./model/settings.js";
export type { IncludedContent, IncludeReader, SourceFile, SourcePosition, SourceRange } from "./model/source.js";
export type { ChartView, Paper, PaperSize } from "./model/view.js";
