/** What is used of pdfkit, whose published types follow it a few versions late. */
declare module 'pdfkit' {
  export default class PDFDocument {
    constructor(options: {
      size: string;
      margin: number;
      pdfVersion: string;
      subset: string;
      tagged: boolean;
      lang: string;
      displayTitle: boolean;
      info: Record<string, string>;
      font: ArrayBuffer;
    });
    on(event: 'data', listener: (part: Uint8Array<ArrayBuffer>) => void): this;
    on(event: 'end', listener: () => void): this;
    struct(tag: string, content?: () => void): StructureElement;
    addStructure(element: StructureElement): this;
    fontSize(size: number): this;
    text(words: string): this;
    moveDown(lines: number): this;
    end(): void;
  }

  export interface StructureElement {
    add(element: StructureElement): this;
    end(): void;
  }
}
