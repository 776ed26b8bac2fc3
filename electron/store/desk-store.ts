/** The desk's store over SQLite: one connection, one writer, one transaction for each command. */
import type { DeskStore, StoreReader, StoreWriter } from '#electron/desk/ports.ts';
import type { Digest } from '#shared/journal/hash-chain.ts';
import type { Connection } from './driver.ts';
import { guarded } from './failure.ts';
import { appendEntry } from './journal/append.ts';
import { head, ownReaches, unbrokenTo } from './journal/chains.ts';
import { daysOf } from './journal/days.ts';
import { entriesOf, otherChains, unconfirmed } from './journal/others.ts';
import { applyFeed, feedCursor, quarantined, resetFeed } from './journal/feed.ts';
import { clockKnowledge, clockOffset } from './journal/clock.ts';
import {
  closeNamed,
  closes,
  coveredUpTo,
  lastClose,
  settledCloses,
  unfinishedCloses,
} from './journal/closes.ts';
import { dayFigures, totals } from './journal/figures.ts';
import {
  ownEpochs,
  provinceHolds,
  forgetEpochApart,
  saveEpochApart,
  saveEpochHeld,
  saveProvinceHolds,
  unsent,
} from './journal/province-holds.ts';
import {
  entriesAfter,
  borrowedSlots,
  feedbackBetween,
  flags,
  formChanges,
  papersTold,
  openEntriesAfter,
} from './journal/read.ts';
import { deleteAttached, isAttached, saveAttached, unnamedAttached } from './local/attached.ts';
import { deleteDraft, draftOf, drafts, saveDraft } from './local/drafts.ts';
import { enrol, identityOf, saveSlot } from './local/identity.ts';
import { deleteLook, saveLook, waitingLooks } from './local/looks.ts';
import { officers, saveOfficer } from './local/officers.ts';
import {
  dropNotIssued,
  notIssued,
  notIssuedCount,
  saveNotIssued,
  strikeNotIssued,
  struckOff,
} from './local/not-issued.ts';
import {
  dropWaitingPrint,
  dropWaitingPrints,
  fillOwedPrint,
  isWaitingPrint,
  lastPrintJob,
  lastUnmarkedPrint,
  newestPrintJobs,
  owedPrint,
  printJob,
  printJobs,
  printsOf,
  saveOwedPrint,
  savePrintJob,
  stuckPrintJobs,
  waitingPrintCount,
  waitingPrints,
} from './local/print-jobs.ts';
import {
  publicationHead,
  publicationOf,
  publicationVersions,
  savePublication,
} from './local/publications.ts';
import {
  deleteSetting,
  saveMeasuredOffset,
  saveSetting,
  setting,
  settings,
} from './local/settings.ts';
import { assertDurable, closeDatabase } from './open.ts';
import {
  answersWithoutPaper,
  dossiersWithoutReceipt,
  onlineAccepted,
  onlineWaiting,
} from './projections/online.ts';
import { crossAreaAt, crossAreaCounts } from './projections/cross-area.ts';
import { fromDepartments, resultsOfDepartments } from './projections/from-departments.ts';
import { appointmentsOn } from './projections/appointments.ts';
import { doubledRegisterLines, lastInRegister } from './projections/register-book.ts';
import {
  bookDesks,
  bookNumberHolder,
  certificationsOn,
  doubledBookNumbers,
  lastInSeries,
  seriesGaps,
} from './projections/certifications.ts';
import {
  documentOf,
  slipsInPlaceOf,
  isSignedBy,
  lastPaperInSeries,
  ownPapersAfter,
} from './projections/documents.ts';
import {
  isFileFetched,
  saveFileFetched,
  saveFilesHeld,
  unsentFiles,
  unsentFilesTotal,
} from './projections/files.ts';
import {
  dossierByNumber,
  dossierOf,
  dossiersByNumber,
  sentUnder,
  storyMark,
} from './projections/dossiers.ts';
import {
  conflictedDossiers,
  dossierRow,
  listDossiers,
  listedPlaces,
  rowsAtPlaces,
} from './projections/lists.ts';
import { foundPart } from './projections/found-places.ts';
import { isLookNamed, looksAt } from './projections/looks.ts';
import { heldPart, holders } from './projections/holders.ts';
import { placesInStretch, stretchAfter } from './projections/list-stretches.ts';
import { rejectedRequests } from './projections/left-out.ts';
import { numbersOfDay, restoredSkips, usedCounters } from './projections/numbers.ts';
import { slipsBetween } from './projections/slips.ts';
import { extraTripFigures } from './projections/trips.ts';
import type { Sql } from './sql.ts';

/** Gives a function of the store its database, and the disk's failures their name. */
const over =
  (sql: Sql) =>
  <A extends readonly unknown[], R>(work: (sql: Sql, ...args: A) => R) =>
  (...args: A): R =>
    guarded(() => work(sql, ...args));

const readerOf = (sql: Sql): StoreReader => {
  const on = over(sql);
  return {
    identity: on(identityOf),
    head: on(head),
    entriesAfter: on(entriesAfter),
    entriesOf: on(entriesOf),
    otherChains: on(otherChains),
    unconfirmed: on(unconfirmed),
    openEntriesAfter: on(openEntriesAfter),
    dossier: on(dossierOf),
    storyMark: on(storyMark),
    dossierByNumber: on(dossierByNumber),
    dossiersByNumber: on(dossiersByNumber),
    sentUnder: on(sentUnder),
    dossierRow: on(dossierRow),
    listDossiers: on(listDossiers),
    listedPlaces: on(listedPlaces),
    rowsAtPlaces: on(rowsAtPlaces),
    stretchAfter: on(stretchAfter),
    placesInStretch: on(placesInStretch),
    foundPart: on(foundPart),
    holders: on(holders),
    heldPart: on(heldPart),
    extraTrips: on(extraTripFigures),
    waitingLooks: on(waitingLooks),
    looksAt: on(looksAt),
    isLookNamed: on(isLookNamed),
    conflictedDossiers: on(conflictedDossiers),
    rejectedRequests: on(rejectedRequests),
    dayFigures: on(dayFigures),
    usedCounters: on(usedCounters),
    numbersOfDay: on(numbersOfDay),
    slipsBetween: on(slipsBetween),
    lastInSeries: on(lastInSeries),
    bookDesks: on(bookDesks),
    bookNumberHolder: on(bookNumberHolder),
    seriesGaps: on(seriesGaps),
    lastInRegister: on(lastInRegister),
    doubledRegisterLines: on(doubledRegisterLines),
    appointmentsOn: on(appointmentsOn),
    certificationsOn: on(certificationsOn),
    doubledBookNumbers: on(doubledBookNumbers),
    restoredSkips: on(restoredSkips),
    draft: on(draftOf),
    drafts: on(drafts),
    document: on(documentOf),
    slipsInPlaceOf: on(slipsInPlaceOf),
    lastPaperInSeries: on(lastPaperInSeries),
    isSignedBy: on(isSignedBy),
    ownPapersAfter: on(ownPapersAfter),
    dossiersWithoutReceipt: on(dossiersWithoutReceipt),
    printJobs: on(printJobs),
    stuckPrintJobs: on(stuckPrintJobs),
    newestPrintJobs: on(newestPrintJobs),
    printJob: on(printJob),
    printsOf: on(printsOf),
    lastPrintJob: on(lastPrintJob),
    lastUnmarkedPrint: on(lastUnmarkedPrint),
    waitingPrints: on(waitingPrints),
    waitingPrintCount: on(waitingPrintCount),
    owedPrint: on(owedPrint),
    isWaitingPrint: on(isWaitingPrint),
    notIssued: on(notIssued),
    notIssuedCount: on(notIssuedCount),
    struckOff: on(struckOff),
    officers: on(officers),
    setting: on(setting),
    settings: on(settings),
    publication: on(publicationOf),
    publicationVersions: on(publicationVersions),
    publicationHead: on(publicationHead),
    provinceHolds: on(provinceHolds),
    unsent: on(unsent),
    unsentFiles: on(unsentFiles),
    unsentFilesTotal: on(unsentFilesTotal),
    isFileFetched: on(isFileFetched),
    isAttached: on(isAttached),
    unnamedAttached: on(unnamedAttached),
    feedCursor: on(feedCursor),
    ownReaches: on(ownReaches),
    unbrokenTo: on(unbrokenTo),
    ownEpochs: on(ownEpochs),
    totals: on(totals),
    feedbackBetween: on(feedbackBetween),
    flags: on(flags),
    onlineWaiting: on(onlineWaiting),
    onlineAccepted: on(onlineAccepted),
    fromDepartments: on(fromDepartments),
    resultsOfDepartments: on(resultsOfDepartments),
    crossAreaCounts: on(crossAreaCounts),
    crossAreaAt: on(crossAreaAt),
    answersWithoutPaper: on(answersWithoutPaper),
    borrowedSlots: on(borrowedSlots),
    papersTold: on(papersTold),
    formChanges: on(formChanges),
    lastClose: on(lastClose),
    daysOf: on(daysOf),
    closes: on(closes),
    closeNamed: on(closeNamed),
    unfinishedCloses: on(unfinishedCloses),
    settledCloses: on(settledCloses),
    coveredUpTo: on(coveredUpTo),
    clockOffset: on(clockOffset),
    clockKnowledge: on(clockKnowledge),
    quarantined: on(quarantined),
  };
};

const writerOf = (sql: Sql, digest: Digest, reader: StoreReader): StoreWriter => {
  const on = over(sql);
  return {
    ...reader,
    append: (entry) => guarded(() => appendEntry(sql, digest, entry)),
    enrol: on(enrol),
    saveSlot: on(saveSlot),
    saveDraft: on(saveDraft),
    deleteDraft: on(deleteDraft),
    savePrintJob: on(savePrintJob),
    saveOwedPrint: on(saveOwedPrint),
    fillOwedPrint: on(fillOwedPrint),
    dropWaitingPrint: on(dropWaitingPrint),
    saveNotIssued: on(saveNotIssued),
    dropNotIssued: on(dropNotIssued),
    strikeNotIssued: on(strikeNotIssued),
    dropWaitingPrints: on(dropWaitingPrints),
    saveLook: on(saveLook),
    deleteLook: on(deleteLook),
    saveOfficer: on(saveOfficer),
    saveSetting: on(saveSetting),
    deleteSetting: on(deleteSetting),
    savePublication: on(savePublication),
    saveProvinceHolds: on(saveProvinceHolds),
    saveEpochHeld: on(saveEpochHeld),
    saveEpochApart: on(saveEpochApart),
    forgetEpochApart: on(forgetEpochApart),
    saveAttached: on(saveAttached),
    deleteAttached: on(deleteAttached),
    saveFilesHeld: on(saveFilesHeld),
    saveFileFetched: on(saveFileFetched),
    saveMeasuredOffset: on(saveMeasuredOffset),
    applyFeed: (from, items, to) => guarded(() => applyFeed(sql, digest, from, items, to)),
    resetFeed: on(resetFeed),
  };
};

export const createDeskStore = (db: Connection, sql: Sql, digest: Digest): DeskStore => {
  const read = readerOf(sql);
  const writer = writerOf(sql, digest, read);
  let proven = false;

  return {
    read,
    write: (work) => {
      const answer = sql.write(() => work(writer));
      if (!proven) assertDurable(db);
      proven = true;
      return answer;
    },
    close: () => closeDatabase(db, sql.stopped()),
  };
};
