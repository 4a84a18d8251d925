/** What GraphiQL opens with: queries that answer a coordinator's questions on the sample plans. */
export const EXAMPLE_QUERIES = `# Cotejo: ejemplos. Ponga el cursor en una consulta y oprima Ejecutar.

# ¿Qué municipios tienen plan?
query MunicipiosConPlan {
  municipalities(hasPlan: true, first: 50) {
    totalCount
    edges { node { code name department { name } planState } }
  }
}

# ¿Qué metas pone cada municipio al mismo indicador?
query MetasLadoALado {
  comparison(entities: ["73547", "52258", "85010", "25151", "86571"]) {
    columns { code name department }
    lines {
      key name differs
      indicators { name differs cells { state indicators { target { text } timesPerYear } } }
    }
  }
}

# ¿Qué dice un plan, y dónde lo dice?
query UnPlan {
  plan(entity: "73547", framework: "gel-2008") {
    period { start end }
    inForce {
      number origin createdAt
      import { fileName }
      record {
        title { text place { description } }
        actions(first: 20) {
          name { text place { sheet cell } } line lineStrength
          indicators { text { text } target { text normal { kind value per } } }
          timeframe { text normal { iso start end } }
        }
      }
    }
  }
}
`;
