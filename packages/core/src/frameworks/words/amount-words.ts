/** Words of columns of money, as plans of investments head them. Folded; the words of one term by strokes. */
import { termsOf } from "./terms-of.ts";

export const AMOUNT_WORDS = termsOf({
  money:
    "presupuesto presupuestal presupuestado plurianual apropiacion asignado recursos sgp sgr regalias cofinanciacion credito inversion inversiones costo costos pesos financiacion financiero plan|financiero transferencias",
  /** Where it comes from. */
  source:
    "recursos|propios propios sgp sgr regalias cofinanciacion credito creditos transferencias icld estampilla estampillas departamento departamental departamentales nacion nacional nacionales cooperacion donaciones gestion otros otras fosyga adres",
  total: "total totales subtotal suma",
  /** What became of it: no longer what was programmed. */
  spent:
    "compromiso compromisos comprometido comprometidos obligacion obligaciones obligado obligados pago pagos pagado pagados ejecutado ejecutados ejecutada ejecucion girado giros contratado rp cdp saldo",
  /** Parts of it, and other numbers beside it. */
  other: "porcentaje porcentual participacion peso ponderacion meta metas indicador codigo rubro ccpet",
  thousands: "miles",
  millions: "millones",
});
