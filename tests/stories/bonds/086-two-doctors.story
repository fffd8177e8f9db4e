title: Two doctors
cast: I = Iphigenia Stone / Iphigenia, Effie, Stone / she
cast: B = Bram Halloran / Bram, Halloran / he
cast: K = Nurse Kipling / Kipling / he
rel: I colleagues B
rel: K colleagues I
rel: K colleagues B
rel: I friends B
---
§ third past I
"Clamp," said Stone.

"Clamp," said Kipling, and it was in her palm.

"Suction. Bram, you're in my light."

"I'm holding up a spleen. I'd have thought that you'd be grateful." Halloran's eyes were creased over the mask. "What was it you said this morning? A quiet Thursday?"

"I said quieter."

"She did say quieter," said the nurse.

It was the bus; there'd been eleven of them off it. This was the ninth. They'd been in theatre since two, and she could no longer feel her feet. Across the table from her there was that ridiculous cap with the ducks on. He'd had it on for her first solo, and at the inquiry; he had been wearing it in the car park the day that she was told about her own scan, and he'd sat beside her on the kerb, in the rain, for an hour and a half, with the ducks running. He hadn't said one thing. He'd gone and got chips.

"Pressure's coming up," said Kipling.

"There she goes," said Bram. "Good girl. Close for me, Effie? My hands have died."

"Mine died at six."

"I'll close," said a registrar whom nobody had noticed.

They stripped off their gloves. They slid down the wall of the scrub room, side by side, till they got to the floor. She let her head fall over on his shoulder; it was bony, it always had been. "You've got spleen on your duck," said Iphigenia.

"It's got a name," he said. "It's called Thursday."
