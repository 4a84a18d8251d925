/** Every framework that Cotejo knows, the oldest first. A new one is a folder with its data and a line here. */
import type { Framework } from "./framework.ts";
import { GEL_2008 } from "./gel-2008/gel-2008.ts";
import { GEL_2012 } from "./gel-2012/gel-2012.ts";
import { GEL_2014 } from "./gel-2014/gel-2014.ts";
import { GOBIERNO_DIGITAL_2018 } from "./gobierno-digital-2018/gobierno-digital-2018.ts";
import { GOBIERNO_DIGITAL_2022 } from "./gobierno-digital-2022/gobierno-digital-2022.ts";
import { MIPG } from "./mipg/mipg.ts";
import { PAAC } from "./paac/paac.ts";
import { PETI } from "./peti/peti.ts";
import { PLAN_DE_ACCION } from "./plan-de-accion/plan-de-accion.ts";
import { PLAN_INDICATIVO } from "./plan-indicativo/plan-indicativo.ts";

export const FRAMEWORKS: readonly Framework[] = [
  GEL_2008,
  GEL_2012,
  GEL_2014,
  GOBIERNO_DIGITAL_2018,
  GOBIERNO_DIGITAL_2022,
  PLAN_INDICATIVO,
  PLAN_DE_ACCION,
  PETI,
  MIPG,
  PAAC,
];

/** The framework of a key, or null. */
export const frameworkOf = (key: string, frameworks: readonly Framework[] = FRAMEWORKS): Framework | null =>
  frameworks.find((framework) => framework.key === key) ?? null;
