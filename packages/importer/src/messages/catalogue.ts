/** Every message that the importer gives: its severity, its text in Spanish and English, and what it means. `{fact}` stands for a fact. */
import type { Message, Place, Severity } from "@cotejo/core";

export interface MessageEntry {
  severity: Severity;
  es: string;
  en: string;
  /** One sentence for the documentation. */
  doc: string;
  /** The fact that tells cases apart: of many, all are named. */
  joins?: string;
  /** Facts that add up over cases. */
  sums?: readonly string[];
}

export const MESSAGES = {
  "file-is-image": {
    severity: "error",
    es: "El archivo es una imagen ({format}), no un documento. Pida el plan en Excel o Word.",
    en: "The file is an image ({format}), not a document. Ask for the plan in Excel or Word.",
    doc: "The bytes are those of a picture, whatever the file is called.",
  },
  "file-is-scan": {
    severity: "error",
    es: "El PDF es un escaneo: trae imágenes de las páginas y ningún texto. Pida el archivo de Word o Excel del que salió, o páselo antes por un reconocimiento de texto (OCR).",
    en: "The PDF is a scan: it holds pictures of pages and no text. Ask for the Word or Excel file it came from, or run text recognition (OCR) on it first.",
    doc: "The pages of the PDF have pictures and not one letter of text.",
  },
  "file-has-password": {
    severity: "error",
    es: "El archivo está protegido con contraseña. Ábralo, quítele la contraseña, guárdelo y vuelva a cargarlo.",
    en: "The file is protected by a password. Open it, remove the password, save it and upload it again.",
    doc: "The office file is encrypted.",
  },
  "file-is-damaged": {
    severity: "error",
    es: "El archivo de {format} está dañado o incompleto. Ábralo y guárdelo de nuevo, o pida otra copia.",
    en: "The {format} file is damaged or cut short. Open and save it again, or ask for another copy.",
    doc: "The format was recognised, and its reader could not make sense of the content.",
  },
  "file-is-empty": {
    severity: "error",
    es: "El archivo está vacío: no tiene ni una celda ni un párrafo con texto. Revise que sea el archivo correcto.",
    en: "The file is empty: not one cell or paragraph has text. Check that it is the right file.",
    doc: "There is nothing to read in the file.",
  },
  "file-is-too-large": {
    severity: "error",
    es: "El archivo {format} es demasiado grande para leerlo: trae demasiados documentos, celdas o texto, o crece demasiado al descomprimirlo. Divídalo en partes y cargue cada una.",
    en: "The {format} file is too large to be read: it holds too many documents, cells or text, or unpacks to too much. Divide it and upload each part.",
    doc: "A file that passes the limits of documents, cells, characters, unpacked size or memory.",
  },
  "file-takes-too-long": {
    severity: "error",
    es: "El archivo no se terminó de leer en el tiempo permitido, y se dejó. Quítele hojas e imágenes que no sean del plan, o divídalo, y cárguelo de nuevo.",
    en: "The file was not read in the time allowed, and was left. Remove sheets and pictures that are not of the plan, or divide it, and upload it again.",
    doc: "Reading passed its limit of time; the worker that read it was ended.",
  },
  "file-not-read": {
    severity: "error",
    es: "Cotejo falló al leer el archivo, y lo intentó varias veces: no es culpa del archivo. Cárguelo de nuevo más tarde; si vuelve a pasar, mándelo a quien mantiene Cotejo.",
    en: "Cotejo failed to read the file, and tried several times: it is no fault of the file. Upload it again later; if it happens again, send it to who maintains Cotejo.",
    doc: "Our own fault: reading failed at each of its attempts; the log says how.",
  },
  "kept-without-file": {
    severity: "warning",
    es: "Cotejo se actualizó y quiso leer de nuevo este archivo, pero ya no está entre los guardados: este plan se conserva como estaba. Si lo tiene, cárguelo otra vez: al arrancar de nuevo, Cotejo lo leerá.",
    en: "Cotejo was updated and meant to read this file again, but it is no longer among those kept: this plan stays as it was. If you have it, upload it again: Cotejo reads it when it next starts.",
    doc: "A plan of before an update whose bytes are gone from the store of files; its rows were made from what was read then.",
  },
  "kept-as-read-before": {
    severity: "warning",
    es: "Cotejo se actualizó y leyó de nuevo este archivo, pero esta vez no encontró en él este plan: se conserva como estaba. Léalo de nuevo diciendo sus columnas para tenerlo como Cotejo lee hoy.",
    en: "Cotejo was updated and read this file again, but did not find this plan in it this time: it stays as it was. Read it again by its columns to have it as Cotejo reads today.",
    doc: "A plan of before an update that today's reading does not find in its file; its rows were made from what was read then.",
  },
  "file-format-unknown": {
    severity: "error",
    es: "No se reconoce el formato del archivo ({format}). Guarde el plan como Excel (.xlsx) o Word (.docx).",
    en: "The file's format ({format}) is not recognised. Save the plan as Excel (.xlsx) or Word (.docx).",
    doc: "The bytes are of no format that we know.",
  },
  "scan-echo": {
    severity: "info",
    es: "«{text}» parece una segunda lectura dañada de «{before}», como las deja el escaneo: se dejó aparte.",
    en: "«{text}» looks like a damaged second reading of «{before}», as scanning leaves them: it was set aside.",
    doc: "A text in a printed table that differs from the one before it only by letters that scanners confuse.",
  },
  "scan-number": {
    severity: "info",
    es: "El número suelto «{text}» en la columna de tiempos parece el de la página: se dejó aparte.",
    en: "The lone number «{text}» in the column of times looks like the page's: it was set aside.",
    doc: "A number without a unit below the time of an action in a printed table.",
  },
  "scan-mended": {
    severity: "info",
    es: "«{raw}» trae letras que el escaneo confundió: se leyó «{text}», como lo escribe el mismo documento en otra parte.",
    en: "«{raw}» has letters that the scan mistook: it was read as «{text}», as the same document spells it elsewhere.",
    doc: "A word of a printed table that differs from another of the document only by letters that scanners confuse; the printed text is kept.",
  },
  "row-outside-matrix": {
    severity: "info",
    es: "La fila «{text}» no trae indicador ni producto: se dejó fuera de la matriz.",
    en: "The row «{text}» has neither indicator nor product: it was left out of the matrix.",
    doc: "A row of a matrix that names no level and measures nothing: a sum, a note, a count of projects.",
  },
  "form-furniture": {
    severity: "info",
    es: "Debajo de la tabla el formato trae lo que no es del plan (control de cambios, firmas, convenciones, notas), desde «{text}»: se dejó aparte.",
    en: "Below the table the form prints what is none of the plan (a change log, signatures, a legend, notes), from «{text}» on: it was set aside.",
    doc: "Rows from where a form's change log, signatures or legend begins, or another table that is no plan.",
  },
  "plan-table-empty": {
    severity: "error",
    es: "El archivo trae los encabezados de un plan ({headings}) y ninguna fila llena debajo: parece un formato en blanco. Pida el archivo diligenciado.",
    en: "The file has the headings of a plan ({headings}) and no row filled in below them: it seems to be a blank form. Ask for the one that was filled in.",
    doc: "A table was found by its headings, and no action came of its rows.",
  },
  "largest-sheet-outside": {
    severity: "error",
    es: "La tabla más grande del archivo («{sheet}») quedó por fuera: tiene {cells} celdas y lo leído {read}. No se reconocieron bastantes de sus encabezados ({headings}): dígalos en «Columnas», o confirme que el plan es lo leído.",
    en: "The largest table of the file («{sheet}») was left out: it has {cells} cells, and what was read {read}. Too few of its headings were recognised ({headings}): name them under «Columnas», or confirm that what was read is the plan.",
    doc: "Another table than the one with most cells was read as the plan.",
  },
  "cells-in-error": {
    severity: "warning",
    es: "Hay errores de fórmula, como «{text}», en «{heading}» ({cells} celdas). Se guardan como están impresos, y donde el campo pide un valor queda ilegible: pida el dato al municipio.",
    en: "There are formula errors, such as «{text}», in «{heading}» ({cells} cells). They are kept as printed, and where a field wants a value it is unreadable: ask the municipality for it.",
    doc: "A formula of the workbook failed; what it should show is not known.",
    joins: "heading",
    sums: ["cells"],
  },
  "table-flattened": {
    severity: "warning",
    es: "La tabla del plan viene como texto corrido, sin filas ni columnas: sus celdas se repartieron por lo que dicen. Revise cada acción, o pida el archivo original.",
    en: "The plan's table came as running text, without rows or columns: its cells were dealt out by what they say. Check each action, or ask for the original file.",
    doc: "The document has a plan's headings among short lines and no grid; the cells were labelled by their content and order.",
  },
  "unit-mismatch": {
    severity: "warning",
    es: "La meta «{target}» no está en la unidad de su indicador «{indicator}». Se deja como está; pregunte al municipio si hace falta.",
    en: "The target «{target}» is not in the unit of its indicator «{indicator}». It stays as it is; ask the municipality if need be.",
    doc: "A percentage is asked and something else is the target, or a number is asked and a percentage is the target.",
  },
  "date-is-odd": {
    severity: "warning",
    es: "«{text}» no es una fecha posible. Se deja como está impresa.",
    en: "«{text}» is no possible date. It stays as printed.",
    doc: "A year of five digits, or a day that its month does not have.",
  },
  "date-after-deadline": {
    severity: "warning",
    es: "«{text}» ({action}) es posterior al plazo legal de la fase de {phase}, que es {legal}.",
    en: "«{text}» ({action}) is later than the legal deadline of the phase {phase}, which is {legal}.",
    doc: "An action of a phase is planned to begin after the territorial deadline of that phase.",
  },
  "deadline-differs": {
    severity: "warning",
    es: "El documento imprime {date} como plazo {level} de la fase de {phase}; el legal es {legal}. Puede ser un error de digitación o de escaneo.",
    en: "The document prints {date} as the deadline ({level}) of the phase {phase}; the legal one is {legal}. It may be a typing or scanning error.",
    doc: "A printed phase deadline is not the one of the framework's norm; it is kept as printed.",
  },
  "page-furniture": {
    severity: "info",
    es: "«{text}» se repite en las páginas o solo las numera ({times} veces): no se tomó como parte del plan.",
    en: "«{text}» comes back on the pages or only numbers them ({times} times): it was not taken as part of the plan.",
    doc: "A letterhead, a page's foot or number, a rule or the mark of a trial version, dropped.",
  },
  "file-format-unsupported": {
    severity: "error",
    es: "El formato {format} es demasiado antiguo para leerlo. Ábralo y guárdelo como Word (.docx) o Excel (.xlsx).",
    en: "The format {format} is too old to be read. Open it and save it as Word (.docx) or Excel (.xlsx).",
    doc: "The format is known and no longer read: documents of Word 95 and before.",
  },
  "no-plan-table": {
    severity: "error",
    es: "No se encontró una tabla de plan de acción. Se busca una fila con encabezados como «Acción», «Indicadores», «Metas», «Actividades» y «Responsables»; se reconocieron: {found}.",
    en: "No table of a plan of action was found. It needs a row of headings like «Acción», «Indicadores», «Metas», «Actividades» and «Responsables»; recognised: {found}.",
    doc: "No grid of the document has a row with enough of a plan's headings.",
  },
  "table-is-other": {
    severity: "warning",
    es: "Por sus encabezados, esta tabla parece {name}, no un plan de acción. Revise que sea el archivo correcto.",
    en: "By its headings this table seems to be {name}, not a plan of action. Check that it is the right file.",
    doc: "No plan was found, and a table has the headings of a budget, a procurement plan, a map of risks or the like.",
    joins: "name",
  },
  "layout-recognised": {
    severity: "info",
    es: "Los encabezados son los de «{name}», que ya se asignaron: el archivo se leyó con esa asignación.",
    en: "The headings are those of «{name}», which were mapped before: the file was read by that mapping.",
    doc: "A person mapped a table with the same headings before, in whatever order and however spelled.",
  },
  "mapping-suggested": {
    severity: "info",
    es: "Ningún catálogo conoce las columnas «{heading}», pero sus encabezados o sus celdas dicen qué traen. Confírmelo en «Columnas».",
    en: "No catalogue knows the columns «{heading}», but their headings or cells tell what they hold. Confirm it in «Columnas».",
    doc: "No plan table was found by known headings; columns of a likely table seem to hold fields of a plan.",
    joins: "heading",
  },
  "owner-by-rows": {
    severity: "info",
    es: "Ninguna columna ni título dice de quién es el plan: se dedujo {owner}, porque sus filas lo nombran (aquí, por ejemplo). Confírmelo antes de aplicar.",
    en: "No column and no title says whose plan it is: it was taken as that of {owner}, which its rows name (here, for one). Confirm it before applying.",
    doc: "The owner is inferred from what the rows or the prose say.",
  },
  "owner-by-name": {
    severity: "warning",
    es: "El documento no dice de quién es el plan: se dedujo {owner} solo por el nombre del archivo o de la hoja. Confírmelo antes de aplicar.",
    en: "The document does not say whose plan it is: it was taken as that of {owner} by the name of the file or sheet alone. Confirm it before applying.",
    doc: "The owner is inferred from the name of the file or a sheet, the weakest evidence.",
  },
  "owner-not-found": {
    severity: "warning",
    es: "El documento no dice de qué municipio o departamento es. Elíjalo antes de aplicar.",
    en: "The document does not say of which municipality or department it is. Choose it before applying.",
    doc: "No column, title, row or name tells whose plan it is.",
  },
  "owner-ambiguous": {
    severity: "warning",
    es: "El plan puede ser de varios: {candidates}. Elija de cuál antes de aplicar.",
    en: "The plan may be that of several: {candidates}. Choose one before applying.",
    doc: "Several municipalities share the name and nothing tells the department, or what the document says points to several.",
  },
  "owner-is-other": {
    severity: "warning",
    es: "El documento parece de otra entidad («{entity}»), no de una alcaldía ni de una gobernación. Si el plan es de un municipio, elíjalo antes de aplicar.",
    en: "The document seems to be another entity's («{entity}»), neither a municipality's nor a department's. If it is a municipality's plan, choose it before applying.",
    doc: "A title or a label names a control body, a hospital, a corporation, a ministry or the like.",
  },
  "column-unknown": {
    severity: "info",
    es: "La columna «{heading}» no corresponde a ningún campo del plan: sus {cells} celdas se guardan como atributo de cada acción.",
    en: "The column «{heading}» is no field of a plan: its {cells} cells are kept as an attribute of each action.",
    doc: "A heading of the plan table is in no catalogue.",
    joins: "heading",
    sums: ["cells"],
  },
  "column-repeated": {
    severity: "warning",
    es: "La columna «{heading}» nombra un campo que ya tiene la columna «{kept}»: sus {cells} celdas se guardan como atributo de cada acción.",
    en: "The column «{heading}» names a field that the column «{kept}» already has: its {cells} cells are kept as an attribute of each action.",
    doc: "Two headings name the same field; the one that names it best is used.",
    joins: "heading",
    sums: ["cells"],
  },
  "column-of-numbers": {
    severity: "info",
    es: "La columna «{heading}» numera las filas; sus {cells} celdas no se cargan.",
    en: "The column «{heading}» numbers the rows; its {cells} cells are not loaded.",
    doc: "Numbers of rows say nothing about the plan.",
    joins: "heading",
    sums: ["cells"],
  },
  "column-left-out": {
    severity: "info",
    es: "La columna «{heading}» se dejó fuera, como se pidió: sus {cells} celdas no se cargan.",
    en: "The column «{heading}» was left out, as asked: its {cells} cells are not loaded.",
    doc: "A person leaves a column out of the plan.",
    joins: "heading",
    sums: ["cells"],
  },
  "mapped-column-unknown": {
    severity: "warning",
    es: "Se asignó la columna «{column}», y no la hay o no tiene encabezado. Revise el nombre de la hoja (o el número de la tabla) y la letra.",
    en: "The column «{column}» was mapped, and there is none or it has no heading. Check the sheet's name (or the table's number) and the letter.",
    doc: "A mapping names a column that the document does not have.",
    joins: "column",
  },
  "column-without-heading": {
    severity: "warning",
    es: "Hay celdas en una columna sin encabezado (la primera dice «{text}»); no se cargan.",
    en: "There are cells in a column without a heading (the first says «{text}»); they are not loaded.",
    doc: "Nothing tells what a column without a heading holds.",
  },
  "cell-under-merge": {
    severity: "warning",
    es: "«{text}» está oculto bajo una celda combinada y no se carga.",
    en: "«{text}» is hidden under a merged cell and is not loaded.",
    doc: "Spreadsheets keep the text of cells that a merge hides; nobody sees it.",
  },
  "row-is-total": {
    severity: "info",
    es: "Fila de totales, no se carga: «{text}».",
    en: "A row of totals, not loaded: «{text}».",
    doc: "A row with “Total” in a cell of its own sums others.",
  },
  "row-is-signature": {
    severity: "info",
    es: "«{text}» es de quienes firman o elaboraron el documento: no se tomó como acción.",
    en: "«{text}» is of who signs or made the document: it was not taken as an action.",
    doc: "A row below the table with names and offices of who signs, or who drafted and checked it.",
  },
  "row-is-band": {
    severity: "warning",
    es: "La fila solo tiene «{text}» y no se carga como acción. Si lo es, complétela en el archivo y cárguelo de nuevo.",
    en: "The row has nothing but «{text}» and is not loaded as an action. If it is one, complete it in the file and upload it again.",
    doc: "A text alone in a row is a title across the table, a signature or an unfinished action.",
  },
  "heading-repeated": {
    severity: "info",
    es: "Se omitió una repetición de los encabezados.",
    en: "A repetition of the headings was skipped.",
    doc: "A row below the heading says the same as the heading.",
  },
  "row-without-action": {
    severity: "warning",
    es: "La fila no pertenece a ninguna acción: «{text}» no se carga.",
    en: "The row belongs to no action: «{text}» is not loaded.",
    doc: "A row has text before the first action of its table begins.",
  },
  "note-below-table": {
    severity: "info",
    es: "Nota de la tabla, no se carga: «{text}».",
    en: "A note of the table, not loaded: «{text}».",
    doc: "A row that begins with “Fuente:”, “Elaboró:” and the like is a note and no action.",
  },
  "hidden-rows": {
    severity: "warning",
    es: "La hoja tiene {rows} filas ocultas; también se leyeron.",
    en: "The sheet has {rows} hidden rows; they were read too.",
    doc: "Rows that the office hid still count as part of its plan.",
    sums: ["rows"],
  },
  "amounts-differ": {
    severity: "warning",
    es: "El total de {year} impreso ({total}) no es la suma de sus fuentes ({sum}): valen las fuentes, y el total quedó como atributo.",
    en: "The printed total of {year} ({total}) is not the sum of its sources ({sum}): the sources hold, and the total is kept as an attribute.",
    doc: "A row's printed total of money differs from the sum of the sources beside it.",
  },
  "sheet-merged": {
    severity: "info",
    es: "La hoja «{sheet}» repite las filas de «{first}»: sus indicadores se unieron, y lo que dice de más quedó con ellos.",
    en: "The sheet «{sheet}» repeats the rows of «{first}»: their indicators were merged, with what it says beside.",
    doc: "At least eight in ten of a sheet's indicators stand in other sheets, by their marks, codes or wordings: other years, projects, follow-up.",
    joins: "sheet",
  },
  "tables-linked": {
    severity: "info",
    es: "Las filas de «{sheet}» van con las de «{first}» por el código que trae «{heading}».",
    en: "The rows of «{sheet}» go with those of «{first}» by the code under «{heading}».",
    doc: "Two sheets or tables of which one prints the codes of the other's rows: they were read as one table.",
  },
  "code-unknown": {
    severity: "warning",
    es: "{rows} filas de «{sheet}» traen códigos que «{first}» no tiene: no se cargan. Corrija el código en el archivo y cárguelo de nuevo.",
    en: "{rows} rows of «{sheet}» have codes that «{first}» does not: they are not loaded. Correct the code in the file and upload it again.",
    doc: "Rows of a sheet that belongs to another by code, whose code stands in no row of that one.",
    sums: ["rows"],
  },
  "rows-merged": {
    severity: "info",
    es: "{rows} indicadores de la hoja «{sheet}» están también en otra, con la misma marca o con el mismo código y texto: cada uno se cuenta una vez.",
    en: "{rows} indicators of the sheet «{sheet}» stand in another one, too, by the same mark or the same code and wording: each is counted once.",
    doc: "Some rows of a sheet are indicators that another sheet prints, while the rest are its own.",
    joins: "sheet",
    sums: ["rows"],
  },
  "hidden-sheet-aside": {
    severity: "warning",
    es: "La hoja «{sheet}» está oculta y las visibles traen el plan: no se leyó. Si vale, indíquela entre las hojas que se toman, o muéstrela y cargue el archivo de nuevo.",
    en: "The sheet «{sheet}» is hidden and the visible ones hold the plan: it was not read. If it counts, name it among the sheets to take in, or show it and upload the file again.",
    doc: "A hidden sheet with a table, beside visible sheets that hold a plan: an older version of it, or where its values are reckoned.",
    joins: "sheet",
  },
  "sheet-left-out": {
    severity: "info",
    es: "La hoja «{sheet}» se dejó fuera, como se pidió.",
    en: "The sheet «{sheet}» was left out, as asked.",
    doc: "A person left a sheet out of the plan.",
    joins: "sheet",
  },
  "sheet-not-taken": {
    severity: "warning",
    es: "Se pidió tomar la hoja «{sheet}», y no la hay o no trae encabezados de un plan. Revise su nombre, o asigne sus columnas.",
    en: "The sheet «{sheet}» was asked for, and there is none or it has no headings of a plan. Check its name, or map its columns.",
    doc: "A sheet that a person takes in holds no table that is found.",
    joins: "sheet",
  },
  "hidden-sheet": {
    severity: "warning",
    es: "La hoja «{sheet}» está oculta; también se leyó.",
    en: "The sheet «{sheet}» is hidden; it was read too.",
    doc: "A hidden sheet with a plan table is read as any other.",
    joins: "sheet",
  },
  "block-outside": {
    severity: "info",
    es: "«{name}» no es parte de la tabla del plan y no se carga ({cells} celdas).",
    en: "«{name}» is no part of the plan's table and is not loaded ({cells} cells).",
    doc: "A sheet or table without a plan's headings.",
    joins: "name",
    sums: ["cells"],
  },
  "text-outside": {
    severity: "info",
    es: "El texto que rodea la tabla ({lines} párrafos) aún no se carga.",
    en: "The text around the table ({lines} paragraphs) is not loaded yet.",
    doc: "Vision, objectives and other sections around the table are left for a later version.",
    sums: ["lines"],
  },
  "code-mismatch": {
    severity: "warning",
    es: "El código {inner} no empieza por {outer}, el del nivel que lo contiene. Los dos se dejan como están impresos; revise cuál es.",
    en: "The code {inner} does not begin with {outer}, that of the level around it. Both stay as printed; check which is right.",
    doc: "Codes of the national catalogue of products begin with each other: sector, programme, product, indicator.",
  },
  "text-unreadable": {
    severity: "warning",
    es: "«{text}» trae los caracteres dañados y no se puede leer ({cells} celdas): el valor queda como ilegible. Pida el archivo original.",
    en: "The characters of «{text}» are damaged and cannot be read ({cells} cells): the value is unreadable. Ask for the original file.",
    doc: "Most letters of a cell are U+FFFD: a program saved it in an encoding that did not have them.",
    joins: "text",
    sums: ["cells"],
  },
  "number-cut": {
    severity: "warning",
    es: "«{text}» es un número recortado ({cells} celdas): el archivo ya no trae todas sus cifras. Pida el original.",
    en: "«{text}» is a number cut short ({cells} cells): the file no longer holds all its digits. Ask for the original.",
    doc: "Text such as 2,02425E+12 or ####: what a spreadsheet showed for want of room was saved in place of the number.",
    joins: "text",
    sums: ["cells"],
  },
  "targets-unpaired": {
    severity: "info",
    es: "«{action}»: {targets} metas para {indicators} indicadores. El documento no dice cuál es de cuál; quedan como metas de la acción.",
    en: "«{action}»: {targets} targets for {indicators} indicators. The document does not pair them; they stay with the action.",
    doc: "Targets are paired with indicators only where rows or equal lists show it.",
  },
  "line-is-variant": {
    severity: "warning",
    es: "«{action}» se parece a la línea «{line}», pero su nombre no lo dice del todo. Revise si corresponde.",
    en: "«{action}» is like the line «{line}», but its name does not quite say so. Check whether it belongs there.",
    doc: "The action was tied to a line by its name's opening or by its indicators or activities only, and does not count as coverage of it.",
  },
  "line-unknown": {
    severity: "info",
    es: "«{action}» no corresponde a ninguna línea del marco; queda en «Otras acciones».",
    en: "«{action}» is none of the framework's lines; it is kept under “Otras acciones”.",
    doc: "Neither the action's name nor its indicators and activities tell a line.",
  },
} as const satisfies Record<string, MessageEntry>;

export type MessageCode = keyof typeof MESSAGES;
export type Facts = Readonly<Record<string, string | number>>;

/** A message of the catalogue. */
export const message = (code: MessageCode, place: Place, facts: Facts = {}): Message => ({
  code,
  severity: MESSAGES[code].severity,
  place,
  facts,
});
