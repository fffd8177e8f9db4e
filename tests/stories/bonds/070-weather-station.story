title: Weather station
cast: U = Una / - / she
cast: B = Bjarni / - / he
cast: K = Kit / - / they
rel: U colleagues B
rel: U colleagues K
rel: B colleagues K
rel: U romantic B
---
§ third past K
It was Kit's first winter, and somebody had to say it.

"Are they always like that?" they asked the dog.

The dog was not telling. On the far side of the hut Una was reading off the barograph, and Bjarni was writing it down, and in between the one number and the next there was a gap, into which you could have driven a sledge.

"Nine eight six," said Una.

"Nine eight six," Bjarni said. He'd the pencil behind his ear; he was looking for it. She took it out from there and gave it to him. They both of them went the colour of the emergency tent.

There were five months of this to come. The three of them had the balloon to send up at noon and at midnight, the snow stakes, the radio; it was a two-hour walk to the mast and you went roped. It was good work. They'd explained it all to Kit with great patience. What they hadn't explained was why there were four mugs and those two only ever used one.

§ third past U
The wind dropped at midnight. She let go the balloon; it went up into the green light, shaking itself, like something that had remembered an appointment. Bjarni stood close up behind her out of the cold. He'd opened his parka, and closed it again with her inside.

"Kit knows," said Una.

"Everyone knows. Reykjavik knows. They put it in the forecast." She could feel him laugh all down her back. His beard was full of ice. "Say it again, what you said at the mast."

"I said, mind the rope."

"After that."

She turned round in the parka, which took some doing, and said it.
