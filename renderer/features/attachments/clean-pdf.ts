/**
 * A PDF as it is written anew: what is seen on its pages stays as it is, and what it says of who made it, when and on
 * which device goes, with whatever acts by itself and whatever no page leads to, which is where earlier states of a file
 * lie. Photographs in it become grey and small like those that come alone.
 */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { attachmentLimits } from '#shared/attachment/attachment.ts';
import { withoutNotes } from '#shared/attachment/jpeg-notes.ts';
import { pictureSize } from '#shared/attachment/picture-size.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A JPEG made grey and small; null where it cannot be drawn. */
export type DrawSmall = (jpeg: Bytes) => Promise<Bytes | null>;

const name = (text: string): PDFName => PDFName.of(text);

/** What tells of the file's making, and what acts by itself. */
const TELLING = ['Metadata', 'PieceInfo', 'LastModified', 'Thumb', 'AF'].map(name);
const ACTING = ['AA', 'OpenAction', 'Collection'].map(name);
const CARRIED = ['JavaScript', 'EmbeddedFiles'].map(name);
/** Of a remark on a page: by whom and when. */
const REMARKED = ['T', 'M', 'CreationDate', 'NM'].map(name);
/** Where a link leads, inside the file or on the web. */
const LEADING = new Set(['GoTo', 'URI'].map(name));

const COLOURS = new Set(['DeviceRGB', 'DeviceGray'].map(name));
const CALIBRATED = new Set(['CalRGB', 'CalGray'].map(name));

const dictOf = (object: PDFObject): PDFDict | null => {
  if (object instanceof PDFDict) return object;
  return object instanceof PDFStream ? object.dict : null;
};

/** The parts that lie directly in it, references among them. */
const partsOf = (object: PDFObject): readonly PDFObject[] => {
  if (object instanceof PDFArray) return object.asArray();
  return dictOf(object)?.values() ?? [];
};

const acts = (dict: PDFDict): boolean => {
  const action = dict.lookup(name('A'));
  const kind = action instanceof PDFDict ? action.lookup(name('S')) : undefined;
  return kind instanceof PDFName && !LEADING.has(kind);
};

const without = (dict: PDFDict | null, keys: readonly PDFName[]): void => {
  for (const key of keys) dict?.delete(key);
};

const inside = (dict: PDFDict, key: string): PDFDict | null => {
  const value = dict.lookup(name(key));
  return value instanceof PDFDict ? value : null;
};

const stripCatalog = (catalog: PDFDict): void => {
  without(catalog, [...TELLING, ...ACTING]);
  without(inside(catalog, 'Names'), CARRIED);
  without(inside(catalog, 'AcroForm'), [name('XFA')]);
};

/** Only what is known by its kind: in a list of fonts or pictures any word may be somebody's name. */
const strip = (object: PDFDict | PDFStream): void => {
  if (object instanceof PDFStream) return without(object.dict, TELLING);
  if (acts(object)) object.delete(name('A'));
  if (object.lookup(name('Type')) === name('Page')) return without(object, [...TELLING, ...ACTING]);
  const isWidget = object.lookup(name('Subtype')) === name('Widget');
  if (isWidget || object.has(name('FT'))) return without(object, ACTING);
  if (object.has(name('Rect'))) without(object, [...ACTING, ...REMARKED]);
};

const walkFrom = (context: PDFContext, first: PDFObject): ReadonlySet<PDFRef> => {
  const met = new Set<PDFRef>();
  const ahead: PDFObject[] = [first];
  for (let object = ahead.pop(); object !== undefined; object = ahead.pop()) {
    if (object instanceof PDFRef) {
      if (met.has(object)) continue;
      met.add(object);
      const found = context.lookup(object);
      if (found !== undefined) ahead.push(found);
      continue;
    }
    if (object instanceof PDFDict || object instanceof PDFStream) strip(object);
    for (const part of partsOf(object)) ahead.push(part);
  }
  return met;
};

const isPhoto = ({ dict }: PDFRawStream): boolean => {
  const filter = dict.lookup(name('Filter'));
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  return dict.lookup(name('Subtype')) === name('Image') && only === name('DCTDecode');
};

/** Its colours mean what they do in any photograph. */
const hasPlainColours = (dict: PDFDict): boolean => {
  const space = dict.lookup(name('ColorSpace'));
  if (space instanceof PDFName) return COLOURS.has(space);
  if (!(space instanceof PDFArray)) return false;
  const [kind, profile] = [space.lookup(0), space.size() > 1 ? space.lookup(1) : undefined];
  if (kind instanceof PDFName && CALIBRATED.has(kind)) return true;
  if (kind !== name('ICCBased') || !(profile instanceof PDFStream)) return false;
  const parts = profile.dict.lookup(name('N'));
  return parts instanceof PDFNumber && parts.asNumber() !== 4;
};

const isRedrawable = ({ dict }: PDFRawStream): boolean =>
  hasPlainColours(dict) &&
  !dict.has(name('Decode')) &&
  !dict.has(name('SMaskInData')) &&
  !(dict.lookup(name('Mask')) instanceof PDFArray);

const MEGA = 1_000_000;

const drawn = async (jpeg: Bytes, drawSmall: DrawSmall): Promise<Bytes | null> => {
  const size = pictureSize('jpeg', jpeg);
  if (size === null || (size.width * size.height) / MEGA > attachmentLimits.megapixels) return null;
  const small = await drawSmall(jpeg);
  return small !== null && small.length < jpeg.length ? small : null;
};

const replaced = async (
  photo: PDFRawStream,
  isMask: boolean,
  drawSmall: DrawSmall,
): Promise<PDFRawStream> => {
  const { dict } = photo;
  const bare = new Uint8Array(withoutNotes(photo.getContents()));
  const small = isMask || !isRedrawable(photo) ? null : await drawn(bare, drawSmall);
  const size = small === null ? null : pictureSize('jpeg', small);
  if (small === null || size === null) return PDFRawStream.of(dict, bare);
  dict.delete(name('DecodeParms'));
  dict.set(name('Filter'), name('DCTDecode'));
  dict.set(name('ColorSpace'), name('DeviceRGB'));
  dict.set(name('BitsPerComponent'), PDFNumber.of(8));
  dict.set(name('Width'), PDFNumber.of(size.width));
  dict.set(name('Height'), PDFNumber.of(size.height));
  return PDFRawStream.of(dict, small);
};

const masksOf = (context: PDFContext): ReadonlySet<PDFRef> =>
  new Set(
    context.enumerateIndirectObjects().flatMap(([, object]) => {
      const mask = dictOf(object)?.get(name('SMask')) ?? dictOf(object)?.get(name('Mask'));
      return mask instanceof PDFRef ? [mask] : [];
    }),
  );

/** @throws when the file does not hold together. */
export const cleanPdf = async (bytes: Uint8Array, drawSmall: DrawSmall): Promise<Bytes> => {
  const file = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  const { context } = file;
  const root = context.trailerInfo.Root;
  if (root === undefined) throw new Error('a PDF without a root');
  delete context.trailerInfo.Info;
  delete context.trailerInfo.ID;
  const catalog = context.lookup(root);
  if (!(catalog instanceof PDFDict)) throw new Error('a PDF without a catalog');
  stripCatalog(catalog);
  const reached = walkFrom(context, root);
  const masks = masksOf(context);
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!reached.has(ref)) context.delete(ref);
    else if (object instanceof PDFRawStream && isPhoto(object))
      context.assign(ref, await replaced(object, masks.has(ref), drawSmall));
  }
  const written = await file.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
  });
  return new Uint8Array(written);
};
