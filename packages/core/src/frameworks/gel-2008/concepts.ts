/** What the action lines of GEL 2008 speak of. Terms are folded; see language/terms.ts for their form. */
import type { ConceptCatalogue } from "../../language/concepts.ts";

const terms = (...lists: string[]): string[] => lists.flatMap((list) => list.split(", "));

export const GEL_2008_CONCEPTS: ConceptCatalogue = {
  update: terms(
    "actualiz*, act, mtto, aliment*, al dia, refrescar, mantenimiento, manten*, renov*, cambi*, vigente*, nutrir",
  ),
  gather: terms(
    "recolec*, recopil*, recoger, acopi*, reportar, administr*, cargar, cargue, subir, montar, montaje, digitar, gestion, suministr*",
    "publicacion, publicaciones, publicar, publicarlo*, publicado, publicada, publicados, publicadas",
  ),
  website: terms(
    "sitio web, sitios web, pagina web, paginas web, pagina, paginas, pag, pag web, portal*, micrositio*, web, webmaster, www",
    "sitio, sede electronica, canales, contenidos, publicado en internet, pagina de internet, home page",
  ),
  information: terms("informacion, contenidos"),
  content: terms(
    "informacion, contenido*, noticia*, novedades, documentos, datos, seccion, secciones, normas, vigente*",
  ),
  identify: terms("identific*, inventari*, levant*, prioriz*, determin*, listado, caracteriz*"),
  choose: terms(
    "selecc*, escog*, listar, lista, catalogo, portafolio, guia, estudi*, definir, definicion, ficha*, censo, diagnostic*",
  ),
  improve: terms(
    "optimiz*, automatiz*, sistematiz*, mejor*, simplific*, moderniz*, publicacion, publicar, publicado, publicada, publicados, publicadas",
    "en linea",
  ),
  ease: terms("agiliz*, digitaliz*, virtualiz*, habilit*"),
  online: terms("en linea, internet, la red, virtual*, electronic*, digital*, clic, web, sitio, pagina, portal*"),
  rationalise: terms("racionaliz*, simplific*, antitramite*, suprim*, supres*, elimin*"),
  lighten: terms(
    "reduc*, rebaj*, quitar, depur*, menos pasos, menos requisitos, agiliz*, descomplic*, hoja de vida, hojas de vida, suit, amable*",
  ),
  services: terms("servicio, servicios, serv"),
  counter: terms("ventanilla*, atencion al usuario, atencion al ciudadano, pqr"),
  procedures: terms(
    "tramite, tramites, tram, antitramite*, papeleo, suit, sistema unico de informacion de tramites, ley 962",
  ),
  articulate: terms(
    "articul*, alianza*, aunar, unir esfuerzos, cooperacion, cooperar, coordinacion, coordinar, convenio*, integrar, integracion",
  ),
  together: terms(
    "aliad*, acuerdos, conjunt*, concert*, sinergia*, mancomun*, vinculad*, trabajo en equipo, trabajo conjunto, mesa tecnica, mesa de trabajo, mesas de trabajo, redes de trabajo, red de trabajo, trabajo en red, compartir",
  ),
  agreement: terms(
    "convenio*, conv, alianza*, interinstitucional*, interadministrativ*, interoper*, memorando de entendimiento",
    "memorandos de entendimiento",
  ),
  efforts: terms("esfuerzo*"),
  entities: terms(
    "entidad, entidades, institucion, instituciones, interinstitucional*, gobernacion, otros municipios, organismos",
  ),
  partners: terms(
    "entes, camara de comercio, municipios vecinos, con municipios, y municipios, los municipios, alcaldias, organismo*, universidad*, sena, ministerio*, nacion, ong, registraduria, dian, hospital, colegios, personeria, concejo, gremios",
    "organizaciones, empresa de servicios publicos, empresas de servicios publicos, sectores, internacional*, departament*",
  ),
  advance: terms(
    "avanz*, avance*, cumplimiento, cumplim, cumplir, cumpl*, implement*, desarroll*, ejecu*, evolucion*, progres*, lograr, alcanz*, subir",
  ),
  moveOn: terms("avanz*"),
  measure: terms("%, porcentaje*, puntaje*, nivel, niveles, grado"),
  phases: terms("fase, fases, etapas de gobierno, etapas de gel"),
  phaseNames: terms("interaccion, transaccion, e democracia"),
  manual: terms(
    "manual gel, manual de gobierno en linea, criterios del manual, decreto 1151, criterios de gobierno en linea, criterios gel",
  ),
  manualItself: terms("manual"),
  strategy: terms("gobierno en linea, gel, gel t, gelt, gobierno electronico"),
  handOver: terms("empalm*, entrega, traspaso, transicion, relevo, transferencia, continuidad"),
  handOverItself: terms("empalm*"),
  newAdministration: terms(
    "nueva administracion, nuevas administraciones, nuevo gobierno, nuevos gobiernos, administracion entrante, gobierno entrante",
    "administraciones entrantes, comite entrante, equipo entrante, mandatario entrante, funcionarios entrantes, admon entrante, alcalde entrante",
    "proxima administracion, proximo gobierno, proximo alcalde, siguiente administracion, siguiente gobierno, administracion siguiente",
    "gobierno siguiente, nuevo alcalde, nueva alcaldia, alcalde electo, cambio de administracion, cambio de gobierno, nuevos mandatarios",
    "quien reciba, quienes reciban, quien llegue, quienes lleguen, alcalde siguiente, siguiente alcalde, nuevos funcionarios, nuevo mandatario, administracion saliente, gobierno saliente, nuevas autoridades, nuevo comite, nuevo equipo, transicion de gobierno",
  ),
  participate: terms(
    "participacion, participar, participan, participant*, participativ*, involucr*, vinculacion, vincular, integrar, compromiso",
  ),
  people: terms(
    "dependencia, dependencias, ciudadan*, comunidad*, funcionari*, servidores, areas, oficinas, secretarias, sociedad civil",
  ),
  offices: terms("dependencia, dependencias, oficinas, secretarias, areas"),
  supply: terms("aliment*, recolec*, recopil*, suministr*, entrega, entregan, aport*, recoger, acopi*"),
  forum: terms(
    "foro, foros, chat, chats, consulta ciudadana, consultas ciudadanas, buzon, debate*, rendicion de cuentas, propuestas, blog*, mensajes",
    "preguntas, sugerencias, peticiones, pqr, oir, escuchar, voz, democracia, cabildo",
  ),
  evaluate: terms(
    "evalu*, eval, encuesta*, medir, medicion, satisfaccion, revisar, revision periodica, monitore*, diagnostic*, indag*, calific*, valorar, valoracion",
    "opinion*, opinan, percepcion, sondeo*, calificar, utilidad, usabilidad",
  ),
  followUp: terms("auditoria*, seguimiento, control, revision"),
  inquire: terms("encuesta*, satisfaccion, sondeo*, opinion*, opinan, percepcion, cuestionario*"),
  users: terms("usuario*, cibernauta*, internauta*, visitante*, ciudadan*, comunidad*"),
  spread: terms(
    "divulg*, socializ*, difund*, difusion, promocion, promocionar, promover, publicit*, publicidad, perifone*, sensibiliz*, conocer, conozca*",
    "campana*, medios de comunicacion, visibil*, mercadeo, lanzamiento, presentacion publica",
    "cuna, cunas, afiche*, volantes, pendon*, boletin*, radial*, emisora*, anuncio*",
  ),
  train: terms("capacit*, charla*, taller*, formacion, ensen*"),
  show: terms("feria, ferias, brigada*, jornada*, ensenar, explicar, mostrar"),
  money: terms(
    "presupuest*, pptal*, ppto, financi*, cofinanci*, fondos, plata, dinero, rubro*, millones, pesos, partida*, recursos economicos",
    "vigencias futuras, marco fiscal, regalias, cdp",
  ),
  resources: terms("recursos, rec"),
  obtain: terms("gestion*, conseg*, consec*, asegur*, obten*, apalanc*, busc*, asign*, apropi*, recursos para"),
  firstLine: terms("linea 1, linea uno, primera linea, linea no 1, linea de accion 1"),
  secondLine: terms("linea 2, linea dos, segunda linea, linea no 2, linea de accion 2"),
  thirdLine: terms("linea 3, linea tres, tercera linea, linea no 3, linea de accion 3"),
  fourthLine: terms("linea 4, linea cuatro, cuarta linea, linea no 4, linea de accion 4"),
  fifthLine: terms("linea 5, linea cinco, quinta linea, linea no 5, linea de accion 5"),
  sixthLine: terms("linea 6, linea seis, sexta linea, linea no 6, linea de accion 6"),
};
