title: Call centre
cast: F = Fliss / - / she
cast: G = Gareth / - / he
cast: V = Vikram / Vik / he
rel: F friends V
rel: F colleagues V
rel: G colleagues F
rel: G colleagues V
---
§ third present F
"Your call is important to us," says Fliss, and holds up a sign for Vik that says HELP.

He puts his own caller on mute. "Is it the man with the parrot?"

She nods. She writes: PARROT HAS OPINION ABOUT BROADBAND.

He slides off his chair on to the floor. He's done for. There's a partition in between their two booths that's got a hole the size of a biscuit, and biscuits is what it's for; they made it with a stapler, their first Christmas, when they were the only ones who'd been put down for the Eve. She's godmother to his twins. He has talked her out of Dean three times, once through a letterbox.

"Team," says Gareth.

They both sit up. Their supervisor's a soft, damp man with a lanyard, and he carries a laminated chart. "Average handling time," he says. "I'm not naming names. Felicity, you're on nine minutes."

"It's the parrot, Gareth."

"It's always something." He looks sad. He was on the phones himself; he lasted for a week. "I've got to send these upstairs by five. Could you both just be a bit less... liked?"

When he has gone a custard cream comes through the hole, on a ruler.

*Drinks?* says the note. *You look like death. I'll tell Meera to lay another place. The girls have made you a crown.*

She eats it. She unmutes.

"I'm still here," says Fliss. "Put him on."
