import app from "./app.json";
import articles from "./articles.json";
import assistants from "./assistants.json";
import bringing from "./bringing.json";
import bundle from "./bundle.json";
import captures from "./captures.json";
import claims from "./claims.json";
import complaints from "./complaints.json";
import desk from "./desk.json";
import deskSearch from "./deskSearch.json";
import developers from "./developers.json";
import events from "./events.json";
import evidence from "./evidence.json";
import exchange from "./exchange.json";
import keys from "./keys.json";
import mail from "./mail.json";
import matching from "./matching.json";
import notifications from "./notifications.json";
import numbers from "./numbers.json";
import people from "./people.json";
import principles from "./principles.json";
import publicPages from "./public.json";
import publishing from "./publishing.json";
import refusals from "./refusals.json";
import replies from "./replies.json";
import reviews from "./reviews.json";
import risk from "./risk.json";
import search from "./search.json";
import settings from "./settings.json";
import setup from "./setup.json";
import shell from "./shell.json";
import suggestions from "./suggestions.json";
import talk from "./talk.json";
import tips from "./tips.json";
import translations from "./translations.json";
import ui from "./ui.json";
import verdicts from "./verdicts.json";
import webhooks from "./webhooks.json";
import workload from "./workload.json";

/** The French catalogue, file for file what the English one is. */
export const fr = {
  app,
  articles,
  assistants,
  bringing,
  captures,
  bundle,
  claims,
  complaints,
  desk,
  deskSearch,
  developers,
  events,
  evidence,
  exchange,
  keys,
  mail,
  matching,
  notifications,
  numbers,
  people,
  principles,
  public: publicPages,
  publishing,
  refusals,
  replies,
  reviews,
  risk,
  search,
  settings,
  setup,
  shell,
  suggestions,
  talk,
  tips,
  translations,
  ui,
  verdicts,
  webhooks,
  workload,
};
