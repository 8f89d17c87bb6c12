import type { Phrases } from "./phrases";

export const english: Phrases = {
  bounds: [
    ["(?:no|not) more than", "at-most"],
    ["(?:no|not) (?:fewer|less) than", "at-least"],
    ["more than|over|above|upwards? of|in excess of|greater than|exceed(?:s|ed|ing)?", "more-than"],
    ["fewer than|less than|under|below", "less-than"],
    ["at least|a minimum of", "at-least"],
    ["at most|up to|as many as|as much as|a maximum of", "at-most"],
    ["about|around|roughly|approximately|some|nearly|almost|close to|an estimated|circa", "about"],
    ["exactly|precisely|a total of", "equal"],
  ],
  boundsAfter: [
    ["or more|at least|at a minimum|and over|and more", "at-least"],
    ["or (?:fewer|less)|at most|at the most", "at-most"],
    ["or so", "about"],
  ],
  fillers: "by|of|a|an|the|some",
  by: "by",
  rises:
    "rises?|rose|risen|rising|increas(?:e|es|ed|ing)|grow|grows|grew|grown|growing|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|expand(?:s|ed|ing)?|(?:is|are|was|were|went|going|gone) up|higher",
  risesBy: "rais(?:e|es|ed|ing)",
  moves: "go|goes|went|gone|going|move[sd]?|passed|changed",
  from: "from",
  falls:
    "fall|falls|fell|fallen|falling|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|cut|cuts|cutting|plunge(?:s|d)?|plummet(?:s|ed)?|shrink(?:s|ing)?|shrank|shrunk|slash(?:es|ed|ing)?|lower(?:s|ed|ing)?|(?:is|are|was|were|went|going|gone) down|slump(?:s|ed)?",
  riseNouns: "rise|increase|growth|jump|surge|gain|climb|hike|uptick|up",
  fallNouns: "fall|drop|decline|decrease|reduction|cut|plunge|slump|dip|down",
  riseAfter: "more|higher|larger|greater|increase|rise|growth|jump|surge|gain|hike|up",
  fallAfter: "fewer|less|lower|smaller|decrease|drop|decline|reduction|cut|fall|down",
  adverbs: "\\p{L}+ly|even|again|further|another|still",
  compared: "compared (?:with|to)|against|versus|vs\\.?|up from|down from|instead of",
  leads:
    "(?:of )?(?:all (?:of )?)?(?:the |its |their |our )?(?:total )?(?:(?:number|amount|share|count)s? of )?(?:the )?",
  stops: [
    ..."in on at from to by for with without since during over under between among across into onto through within amid per as than after before until till against about near via".split(
      " ",
    ),
    ..."who whom whose which that where when while and or but if because so nor".split(" "),
    ..."is are was were be been being am has have had do does did will would can could should may might must".split(
      " ",
    ),
    ..."arrive arrives arrived reach reaches reached come comes came go goes went cross crosses crossed enter entered leave left live lives lived work works worked die dies died lose lost receive receives received get gets got say says said make makes made take takes took want wants need needs voted vote believe believes think stand stands stood remain remains remained rose rise fell fall grew increased decreased dropped declined cost costs hit".split(
      " ",
    ),
    ..."today yesterday tomorrow now already this last next each every annually daily monthly overall alone ago".split(
      " ",
    ),
    ..."more fewer less it they he she we you i there not only a an the its their".split(" "),
  ],
  stopEndings: null,
  links: ["of"],
  articles: ["the", "a", "an", "its", "their"],
  ages: [
    ["(?:aged?|ages) (?:(?:over|under|above|below|of|from|between) )?", ""],
    ["", "[- ]years?[- ]olds?"],
  ],
  determiners: "the|these|those|both|all|our|their|its|last|past|first|next",
};
