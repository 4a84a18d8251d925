/** Prints the peak memory of this process, in MB, after it read a workbook of as many rows as its argument says. */
import { importFile } from "../src/import-document.ts";
import { workbookOf } from "./files.ts";

await importFile(workbookOf(Number(process.argv[2])), "plan.xlsx");
process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
