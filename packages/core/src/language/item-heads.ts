/**
 * Words that begin the name of a party or of a resource in plans of any era, folded. Where print does not show whether a line of
 * such a cell goes on the one before it, a line that begins with one of these begins an item.
 */
import { isSameWord } from "./likeness.ts";
import { remember } from "./remember.ts";

const PARTY_HEADS = `administrador administradora agenda alcalde alcaldes alcaldesa alcaldia area asesor asesora auxiliar comision comisaria
  comite comunidad concejo contratista contratistas consejo control coordinador coordinadora delegado dependencia dependencias despacho
  director directora direccion docentes empresa empresas enlace entidad entidades equipo funcionario funcionarios funcionaria gestor gestora
  gobernacion grupo hospital ingeniero ingeniera inspeccion inspector institucion instituciones instituto jefe jefes juntas lider lideres
  ministerio oficina operador periodista persona personal personas personeria personero personera planeacion prensa profesional profesionales sec secretaria secretarias
  secretario secretarios servidores subsecretaria talento tecnico tecnicos tesoreria tesorero todas todos umata usuarios veedurias webmaster`;
const RESOURCE_HEADS = `base bases camara capacitacion capacitaciones computador computadores conexion convenio convenios correo correos
  cuentas cuestionario cuestionarios disponibilidad documento documentos emisora encuesta encuestas equipos ficha fichas formato formatos
  gestion hardware herramientas hoja hosting humano humanos informacion infraestructura internet investigacion logistica manual manuales
  material materiales medios metodologia metodologias pagina papeleria perifoneo portal presupuesto recurso recursos redes servidor
  sistema sistemas sitio software suit tecnologicos video videos volantes`;

const PARTIES = new Set(PARTY_HEADS.split(/\s+/));
const RESOURCES = new Set(RESOURCE_HEADS.split(/\s+/));

/** Whether a folded word begins the name of a party, a slip in a long word forgiven. */
export const beginsParty: (word: string) => boolean = remember(
  (word) => PARTIES.has(word) || (word.length >= 8 && [...PARTIES].some((party) => isSameWord(word, party))),
);
/** Whether a folded word begins the name of a resource. */
export const beginsResource = (word: string): boolean => RESOURCES.has(word);
export const beginsPartyOrResource = (word: string): boolean => beginsParty(word) || RESOURCES.has(word);

const MEASURES = new Set(
  `porcentaje numero cantidad frecuencia indice tasa nivel promedio cobertura asignacion grado total variacion proporcion`.split(
    " ",
  ),
);
/** Whether a folded word begins the name of an indicator. */
export const beginsMeasure = (word: string): boolean => MEASURES.has(word);
