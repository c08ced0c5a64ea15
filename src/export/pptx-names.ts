/** Names that presentations use for namespaces, relationships and types of parts (ECMA-376, parts 1 and 4). */

const OFFICE = "http://schemas.openxmlformats.org";
const KIND = `${OFFICE}/officeDocument/2006/relationships`;
const TYPE = "application/vnd.openxmlformats-officedocument";

export const NAMESPACES = {
  a: `${OFFICE}/drawingml/2006/main`,
  p: `${OFFICE}/presentationml/2006/main`,
  r: KIND,
  p14: "http://schemas.microsoft.com/office/powerpoint/2010/main",
} as const;

export const RELATIONS = {
  coreProperties: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  extendedProperties: `${KIND}/extended-properties`,
  font: `${KIND}/font`,
  handoutMaster: `${KIND}/handoutMaster`,
  image: `${KIND}/image`,
  notesMaster: `${KIND}/notesMaster`,
  notesSlide: `${KIND}/notesSlide`,
  officeDocument: `${KIND}/officeDocument`,
  slide: `${KIND}/slide`,
  slideLayout: `${KIND}/slideLayout`,
  slideMaster: `${KIND}/slideMaster`,
  tableStyles: `${KIND}/tableStyles`,
  theme: `${KIND}/theme`,
} as const;

export const CONTENT_TYPES = {
  coreProperties: "application/vnd.openxmlformats-package.core-properties+xml",
  extendedProperties: `${TYPE}.extended-properties+xml`,
  image: "image/png",
  notesMaster: `${TYPE}.presentationml.notesMaster+xml`,
  notesSlide: `${TYPE}.presentationml.notesSlide+xml`,
  presentation: `${TYPE}.presentationml.presentation.main+xml`,
  slide: `${TYPE}.presentationml.slide+xml`,
  slideLayout: `${TYPE}.presentationml.slideLayout+xml`,
  slideMaster: `${TYPE}.presentationml.slideMaster+xml`,
  theme: `${TYPE}.theme+xml`,
} as const;
