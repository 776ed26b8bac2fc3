/** The English words of `../vi/attachments.ts`. */
export const attachments = {
  attach: 'Attach a file…',
  count: '{{total}} files',
  look: 'Look',
  lookAt: 'Look at the files of: {{paper}}',
  adding: 'Making it small and keeping it…',
  added: '{{name}} is attached ({{size}}).',
  addedMany: '{{total}} files are attached.',
  read: 'Read',
  notAdded: '{{name}}: {{reason}}',
  notReceived: 'Has files, but is not ticked as received',
  pages: '{{pages}} pages',
  size: '{{kilobytes}} KB',
  picture: 'Picture',
  pdf: 'PDF',
  keys: {
    open: 'Attach a file to the paper in hand',
    scan: 'Attach the newest scan to the paper in hand',
    look: 'Look at the files of the paper in hand',
  },
  viewer: {
    title: 'Files of: {{paper}}',
    place: '{{name}} · file {{n}} of {{total}}',
    previous: 'Previous file',
    next: 'Next file',
    remove: 'Take this file off',
    loading: 'Opening…',
    kept: 'As kept by the desk. Pictures were made grey and small when they were attached.',
    page: '{{name}}, page {{page}} of {{pages}}',
  },
  dossier: {
    title: 'Pictures and files of the papers',
    open: 'Look at: {{name}}',
  },
  scanner: {
    title: 'Scanner',
    about:
      'Choose the folder into which the scanner saves. New scans show at intake; those that were attached move into the folder "Da lay" inside of it, nothing is deleted.',
    folder: 'Folder of the scanner',
    choose: 'Choose a folder…',
    save: 'Use this folder',
    stop: 'Use none',
    using: 'Looking into: {{folder}}',
    none: 'No folder is chosen.',
    ready: 'The scanner has a new scan: {{name}}',
    readyMany: 'The scanner has {{total}} new scans; the newest: {{name}}',
    take: 'Attach to the paper',
    aside: 'Not needed',
    asideAbout: 'Moves this scan into the folder "Da lay"',
  },
} as const;

export const attachmentRefusals = {
  file_empty: 'The file is empty. Nothing was attached. Scan or copy it again.',
  file_unknown:
    'The file is neither a picture nor a PDF, whatever its name says. Nothing was attached. Save it as JPEG, PNG or PDF.',
  file_text:
    'The file holds plain text, no picture and no PDF, whatever its name says. Nothing was attached. Choose the right file.',
  file_heic:
    'This is a HEIC photo of a telephone, which the desk cannot open. Nothing was attached. Let the telephone take JPEG, or send a screenshot of it.',
  file_tiff:
    'The picture is a TIFF. Nothing was attached. Set the scanner to JPEG or PDF and scan again.',
  file_gif: 'The picture is a GIF. Nothing was attached. Save it as JPEG or PNG.',
  file_bmp: 'The picture is a BMP. Nothing was attached. Save it as JPEG or PNG.',
  file_office:
    'This is a Word, Excel or packed file. Nothing was attached. Open it, save it as PDF and attach that.',
  file_old_office:
    'This is an old Word or Excel file. Nothing was attached. Save it as PDF and attach that.',
  file_too_large:
    'The file has {{megabytes}} MB, more than {{max}} MB. Nothing was attached. Scan at 150–200 dpi, or make several files of it.',
  file_unreadable: 'The file cannot be read. Nothing was attached. Copy it again and attach that.',
  file_slow:
    'The file was not read within a minute. It was not attached, the form is as it was. Copy it to this computer and attach it again.',
  files_too_many:
    'More than {{max}} files in one dossier. Take some off, or put them into one PDF.',
  files_not_received:
    'This paper has files and is not ticked as received: they will not go with the dossier.',
  picture_broken:
    'The picture is broken or incomplete. Nothing was attached. Scan or photograph it again.',
  picture_too_large:
    'The picture has {{megapixels}} megapixels, more than {{max}}. Nothing was attached. Make it smaller (200 dpi is enough).',
  pdf_broken:
    'The PDF is broken or its end is missing. Nothing was attached. Scan or copy it again.',
  pdf_not_cleanable:
    'The PDF opens, but the desk cannot clean it for attaching. Nothing was attached, the file is as it was. Print and scan it.',
  pdf_locked:
    'The PDF is locked: nobody could open it later. Nothing was attached. Ask for one without a lock, or print and scan it.',
  pdf_active:
    'The PDF runs something by itself or carries another file, which is not safe. Nothing was attached. Print and scan it.',
  pdf_too_long:
    'The PDF has {{pages}} pages, more than {{max}}. Nothing was attached. Make several files of it.',
  attachment_lost:
    'The attached file {{name}} is no longer on this machine. The dossier was not accepted, what was typed is safe. Take the file off and attach it again.',
  attachment_gone:
    'The file is no longer on this machine. What was typed is safe. Take it off and attach it again.',
  attachment_unknown: 'The desk does not know this file. Nothing changed. Open the dossier again.',
  attachment_not_here:
    'The file is not on this machine. The dossier is safe. Press the file to get it from the province.',
  files_being_added:
    'The attached file is still being kept. What was typed is safe. Wait a moment and press again.',
  attachment_needs_line:
    'The file is not on this machine and has to come from the province, and there is no line. The dossier is safe. Open it again with a line.',
  attachment_missing:
    'The file is neither on this machine nor at the province yet. The dossier is safe. Open it at the desk that accepted it, or scan the paper again.',
  scan_gone:
    'The scan is no longer in the folder of the scanner. Nothing was attached. Scan again.',
  scan_none:
    'The scanner has nothing new. Nothing was attached. Scan and press again, or press Ctrl+O for a file.',
  scanner_unset:
    'No folder of the scanner is chosen. Nothing was attached. See Settings, Scanner; or press Ctrl+O for a file.',
  scanner_folder_missing:
    'The folder of the scanner is not there. Nothing is lost. Look at the scanner and the network drive, or choose another folder in Settings.',
  scanner_folder_full:
    'The folder of the scanner holds too many files to look through. Nothing is lost. Move old files away.',
} as const;
