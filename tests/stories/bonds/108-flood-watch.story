title: Flood watch
cast: B = Barbara / Babs / she
cast: N = Nige / - / he
cast: K = Kelvin / - / he
rel: B colleagues N
rel: B colleagues K
rel: N colleagues K
rel: B family K
---
§ third present B
"It's up another four inches at the lock," says Nige on the radio.

"Received," Barbara says. She writes it on the board. It's her third winter running the control room, and the board is nearly all red. "What have you got left?"

"Two hundred bags. Me, Kelvin and the lad from the council."

"Is Kelvin wearing his waterproofs?"

There's a crackle. "He says to tell you that he's forty," says Nige. "He says to tell you that he's a professional."

"You tell him that his mother says to put his hood up."

She can hear them laughing, out there in the dark. They've worked together on this river, all three, since the big one; Nige did the pumps with her husband, before. When Kelvin came and asked if there might be a job she'd sent his form to the district, so that nobody could say anything. They'd sent it back. *He's got your handwriting*, it said.

The phone goes. It's the farm. It goes again, and it's the school.

"Control to Unit Two. I need you at Mill Lane. There's an old couple won't leave without a pig."

"On our way," says Nige. "What's the pig weigh?"

"Ask the pig. Over."

At five it's down by an inch. They come in steaming, and drop on to the chairs, and there's mud right up to their eyes. She has the tea poured. She signs off the shift, three names, and after it the time.

"Pig's in the van," says her son. "It's called Babs." He puts his wet head down on her shoulder for a second as he goes by.
