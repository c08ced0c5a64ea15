/**
 * Names of entries and other text for sentences. In: nodes of a graph, entries of a file, words. Out: the words that
 * charts, findings and messages use for them. The surprise: a node has two names. On a chart, a post's name can be its
 * holder's name (`displayName`). In findings, a post never has its holder's name (`nameOfNode`), because a report is
 * about posts and not about people.
 */
export { describeAnswer } from "./answers.js";
export { describeCommittee, describeOfficer, describeUnit, tellMembers, tellUnitFacts } from "./boxes.js";
export { countOf, countPeople, formatCount } from "./counts.js";
export { describeEntry, labelEntry, nameKind } from "./entries.js";
export type { NamedEntry } from "./entries.js";
export { listHeadlines } from "./headline.js";
export type { HeadlineFigures } from "./headline.js";
export { tellHolding, tellPeriod } from "./holdings.js";
export { deputyText, holderOf, holderText, tellHolder } from "./holders.js";
export type { Holder } from "./holders.js";
export { createLabeller } from "./labeller.js";
export type { Labeller } from "./labeller.js";
export { joinHolders, joinOnCard, joinWithAnd, joinWithOr, listChoices, listNames } from "./lists.js";
export { didYouMean, listKnown, suggest, writeInstead } from "./meant.js";
export { displayName, officerTitle, postName } from "./nodes.js";
export { nameOfNode, nameOfPost, nameOfRole, nameOfThePost } from "./posts.js";
export { quote, shorten } from "./quote.js";
export { tellPost, tellResult } from "./replies.js";
export { capitaliseArticle, collapseSpace, startSentence } from "./sentence.js";
export { listFacts, listLinks, titleOfArea } from "./entry-facts.js";
export type { EntryFact } from "./entry-facts.js";
